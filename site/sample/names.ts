/** Invented people. Written as they write themselves, in whatever script that is. */
export const names: readonly string[] = `
Anneke Vollbrecht, Jorin Hasselfeld, Mareike Stolpe, Tjark Brandhorst, Wiebke Ohlendorf, Falk Rübsam, Ilka Dornseif,
Maeve Tarrington, Callum Broadhirst, Imogen Satterly, Rhys Penhallam, Orla Finnertane, Tobias Wexcombe, Greer Ballanty,
Siobhán O'Dromin, Ellis Marchbank, Solène Courtaval, Bastien Marzellier, Maëlys Ponsardel, Thibault Escoffrey,
Capucine Ravenolle, Loïc Kermadeuc, Jean-Noël d'Aubrigade, Itziar Olabarrena, Nuño Valdecampas, Marisol Quintanilha,
Eneko Zubizalde, Beatriz Figueiral, Thiago Monteverdes, Yolanda Peñarrubial, Inês Vasconcel, Rui Carvalhinho,
Ludovica Sanfratelli, Ettore Bramantini, Fiammetta Orsolani, Corrado Veltrami, Agnieszka Wrzosowska, Zbyszek Kołodzin,
Małgorzata Łęczyca, Radovan Šťastík, Jiřina Horáčkovská, Bohdan Kvasnychenko, Оксана Левадна, Тарас Дзюбинець,
Milica Stojadin, Vedran Kukuljević, Ioana Brădeanu, Răzvan Cotoară, Zsófia Kertvölgyi, Bálint Hársfai,
Sigrún Þorvarðsdal, Åse Lindkvarn, Jorunn Eikelund, Malthe Østerskov, Pirkko Rautalahti, Eero Vuorisalmi,
Liis Tammemäe, Kristaps Ozoliņkalns, Rūta Girdvainytė, Ελένη Καραμπελιά, Νίκος Σταθερίδης, Δήμητρα Βλαχάκου,
Λεωνίδας Μαυρογένης, ليلى الصباغي, يوسف الكرداسي, هدى المرزوقية, Noura Al-Tamiri, Karim Benhaddou, Salma Zerouani,
Tariq Qassimar, נועה ברקאיל, אורי שלמוני, Shirin Golestaneh, Dariush Farahvand, Çağla Yıldırımer, Emre Gündoğar,
Şule Akbıyıkoğlu, Oğuz Tandoğdu, Gulnara Beksultan, Ananya Veerabhat, Rohan Kulshetti, Priyanka Thirumal,
Devendra Ghoshalkar, Lakshmi Narayanappa, Farhan Siddiqwala, Meenal Joshikar, Harpreet Sandhowal, Nimali Weerakodige,
沈若楠, 周立航, Zhao Mingyuan, Lin Xiaotang, 長瀬 澪, 葛西 航平, Haruka Minazuki, Seo Ha-yun, 남궁 도현,
Nguyễn Thị Ánh Tuyết, Đặng Quốc Khải, Trần Bảo Trâm, Lê Hoàng Phúc Nguyên, Phạm Thuỳ Dương, Siriporn Kaewmanit,
Wayan Suardipa, Nurul Hidayatun, Jomari Dela Peñas, Chidinma Okwuosah, Kwabena Asare-Boadu, Thandeka Mabizeli,
Oluwaseun Adegbitan, Amara Nwachukwudi, Tendai Muchenjeri, Wanjiku Gathonira, Abebe Tessemawork, Fatoumata Diarisso,
Ousmane Kébédia, Lindiwe Khumaleni, Mereana Tautahi, Sione Fifitaloa, Nayeli Tlacuilpa, Wilfredo Huamanqui,
Dakota Rainfeld, Ximena Oropezal, Joaquín Tehuelman, Marguerite Delacroisey, Pieter van der Heyblom, Saskia Noordhuizen,
Wout Terlindenaar, Jonas Weidner, Astrid Fjellheim, Mattis Kroonenberg`
  .split(",")
  .map((name) => name.trim());
