export const findingsSheets = {
  "The sheet was not recognised ({0}). {1}": "Das Blatt mit {0} wurde nicht erkannt. {1}",
  "It is not read.": "Wird nicht gelesen.",
  "If it holds data, give its columns names such as those of the template, or say in the mapping what it is.":
    "Wenn das Blatt Daten enthält, geben Sie den Spalten Namen wie in der Vorlage oder sagen Sie in der Zuordnung, was es ist.",
  "The sheet explains but holds no data ({0}). {1}": "Das Blatt mit {0} erläutert, enthält aber keine Daten. {1}",
  "If it holds data after all, say in the mapping what it is.":
    "Wenn es doch Daten enthält, sagen Sie in der Zuordnung, was es ist.",
  "Throughline wrote this sheet.": "Dieses Blatt hat Throughline geschrieben.",
  "It holds results, so it is not read as data.": "Es enthält Ergebnisse und wird daher nicht als Daten gelesen.",
  "Nothing needs to be done. Rename the sheet if it holds data of your own.":
    "Es ist nichts zu tun. Benennen Sie das Blatt um, wenn es eigene Daten enthält.",
  "By its name the sheet explains or sums up ({0}).":
    "Seinem Namen nach ist dies ein Blatt (mit {0}), das erläutert oder zusammenfasst.",
  "Nothing needs to be done. If it holds data, rename the sheet.":
    "Es ist nichts zu tun. Wenn das Blatt Daten enthält, benennen Sie es um.",
  "The sheet is empty.": "Das Blatt ist leer.",
  "It is left out.": "Bleibt außen vor.",
  "Nothing needs to be done.": "Es ist nichts zu tun.",
  "column of this table has|columns of this table have": "Spalte dieser Tabelle hat|Spalten dieser Tabelle haben",
  "{0} no place in {1}: {2}.": "{0} keinen Platz in {1}: {2}.",
  "column {0}": "Spalte {0}",
  "They are not read.": "Werden nicht gelesen.",
  "Nothing needs to be done when they do not matter. Else rename them as in the template.":
    "Wenn sie keine Rolle spielen, ist nichts zu tun. Sonst benennen Sie sie wie in der Vorlage.",
  "totals row|totals rows": "Summenzeile|Summenzeilen",
  "section title|section titles": "Abschnittstitel|Abschnittstitel",
  "row that holds no data|rows that hold no data": "Zeile ohne Daten|Zeilen ohne Daten",
  "{0} inside the table: {1}.": "{0} innerhalb der Tabelle: {1}.",
  "It is not read as data.": "Wird nicht als Daten gelesen.",
  "They are not read as data.": "Werden nicht als Daten gelesen.",
  "Nothing needs to be done when that is right. Else fill in the other columns of the row.":
    "Wenn das stimmt, ist nichts zu tun. Sonst füllen Sie die anderen Spalten der Zeile aus.",
  "filled cell stands|filled cells stand": "gefüllte Zelle steht|gefüllte Zellen stehen",
  "{0} outside the tables of this sheet: {1}.": "{0} außerhalb der Tabellen dieses Blatts: {1}.",
  "Taken for titles, legends or notes and not read.": "Für Titel, Legenden oder Notizen gehalten und nicht gelesen.",
  "Nothing needs to be done when that is right. Else move them into a table with column headers.":
    "Wenn das stimmt, ist nichts zu tun. Sonst verschieben Sie sie in eine Tabelle mit Spaltenüberschriften.",
  "more filled cell|more filled cells": "weitere gefüllte Zelle|weitere gefüllte Zellen",
  "{0} inside the tables of this sheet {1} not needed.": "{0} innerhalb der Tabellen dieses Blatts {1} nicht nötig.",
  "Check the rows named here when something is missing from the report.":
    "Prüfen Sie die hier genannten Zeilen, wenn im Bericht etwas fehlt.",
  "Hidden in Excel: {0}.": "In Excel ausgeblendet: {0}.",
  "the sheet itself": "das Blatt selbst",
  "row|rows": "Zeile|Zeilen",
  "column|columns": "Spalte|Spalten",
  "What is hidden is read like everything else.": "Ausgeblendetes wird gelesen wie alles andere.",
  "Delete what should not count.": "Löschen Sie, was nicht zählen soll.",
  "Nothing needs to be done when it holds no data.": "Wenn es keine Daten enthält, ist nichts zu tun.",
  "It is not certain what this table holds. {0}": "Es ist nicht sicher, was diese Tabelle enthält. {0}",
  "Name the sheet as in the template, or say in the mapping what it is.":
    "Benennen Sie das Blatt wie in der Vorlage oder sagen Sie in der Zuordnung, was es ist.",
  "It is not certain what the column {0} holds. {1}": "Es ist nicht sicher, was die Spalte {0} enthält. {1}",
  "Rename the column as in the template, or say in the mapping what it is.":
    "Benennen Sie die Spalte wie in der Vorlage oder sagen Sie in der Zuordnung, was sie ist.",
  "The saved mapping speaks of a sheet {0} that is not in the workbook.":
    "Die gespeicherte Zuordnung nennt ein Blatt {0}, das nicht in der Arbeitsmappe steht.",
  "That part of the mapping is left out.": "Dieser Teil der Zuordnung bleibt außen vor.",
  "Name the sheet as before, or save the mapping again.":
    "Benennen Sie das Blatt wie zuvor oder speichern Sie die Zuordnung neu.",
  "The saved mapping knows this column as {0}, but its header now says {1}.":
    "Die gespeicherte Zuordnung kennt diese Spalte als {0}, aber ihre Überschrift heißt jetzt {1}.",
  "The column is read as its header says today.": "Die Spalte wird so gelesen, wie ihre Überschrift heute heißt.",
  "Check the column and save the mapping again.": "Prüfen Sie die Spalte und speichern Sie die Zuordnung neu.",
  "The saved mapping does not fit this sheet any more: its header rows or columns are elsewhere.":
    "Die gespeicherte Zuordnung passt nicht mehr zu diesem Blatt: Seine Kopfzeilen oder Spalten stehen anderswo.",
  "The sheet is read as if there were no saved mapping.":
    "Das Blatt wird gelesen, als gäbe es keine gespeicherte Zuordnung.",
  "Save the mapping again.": "Speichern Sie die Zuordnung neu.",
  "“{0}” is a chart on a sheet of its own; it has no cells and was left out.":
    "„{0}“ ist ein Diagramm auf einem eigenen Blatt; es hat keine Zellen und bleibt außen vor.",
  "“{0}” is a dialog sheet of an old Excel version; it was left out.":
    "„{0}“ ist ein Dialogblatt einer alten Excel-Version; es bleibt außen vor.",
  "“{0}” is a macro sheet; it was left out.": "„{0}“ ist ein Makroblatt; es bleibt außen vor.",
  "“{0}” is listed in the workbook, but its cells are missing from the file; it was left out.":
    "„{0}“ ist in der Arbeitsmappe aufgeführt, aber seine Zellen fehlen in der Datei; es bleibt außen vor.",
  "“{0}” lies in the folder but is no .csv file; it was left out.":
    "„{0}“ liegt im Ordner, ist aber keine .csv-Datei und bleibt außen vor.",
  "“{0}” reaches over {1} cells and was left out: delete the empty rows and columns between its tables and its last filled cell.":
    "„{0}“ erstreckt sich über {1} Zellen und bleibt außen vor: Löschen Sie die leeren Zeilen und Spalten zwischen den Tabellen und der letzten gefüllten Zelle.",
  "Excel did not say which cells of “{0}” are merged; a header over several columns counts for the first of them only.":
    "Excel gab nicht an, welche Zellen von „{0}“ verbunden sind; eine Überschrift über mehreren Spalten zählt nur für die erste davon.",
  "The workbook does not list its sheets; those found in the file were read as “Sheet 1” and so on.":
    "Die Arbeitsmappe führt ihre Blätter nicht auf; die in der Datei gefundenen wurden als „Sheet 1“ und so weiter gelesen.",
  "One formula on “{0}” were never calculated, so their cells count as empty: open the workbook in Excel, save it and read it again.":
    "Eine Formel in „{0}“ wurde nie berechnet, daher gilt ihre Zelle als leer: Öffnen Sie die Arbeitsmappe in Excel, speichern Sie sie und lesen Sie sie erneut ein.",
  "{0} formulas on “{1}” were never calculated, so their cells count as empty: open the workbook in Excel, save it and read it again.":
    "{0} Formeln in „{1}“ wurden nie berechnet, daher gelten ihre Zellen als leer: Öffnen Sie die Arbeitsmappe in Excel, speichern Sie sie und lesen Sie sie erneut ein.",
};
