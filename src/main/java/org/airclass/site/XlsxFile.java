package org.airclass.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads every sheet of an Excel workbook, hidden ones too, as a stream. Formulas are never evaluated. */
final class XlsxFile {

    private XlsxFile() {}

    static void read(Path file, SheetSink sink) throws IOException {
        ZipGuard.check(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            SharedTexts shared = new SharedTexts();
            try (InputStream xml = reader.getSharedStringsData()) {
                if (xml != null) {
                    parse(xml, shared);
                }
            }
            CellTexts texts = new CellTexts(shared, reader.getStylesTable(), countsFrom1904(reader));
            RowCounter counter = new RowCounter(sink);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream first = sheets.next()) {
                    MergedRanges merged = new MergedRanges();
                    parse(first, merged.collector());
                    sink.sheet(sheets.getSheetName());
                    try (InputStream second = sheets.getSheetPart().getInputStream()) {
                        parse(second, new XlsxRows(texts, merged, counter));
                    }
                }
            }
        } catch (Refused e) {
            throw e;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw SheetFile.noSheet();
        }
    }

    private static void parse(InputStream xml, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
    }

    /** Workbooks of old Macs count their days from 1904. */
    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] found = new boolean[1];
        try (InputStream xml = reader.getWorkbookData()) {
            parse(xml, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        String value = attributes.getValue("date1904");
                        found[0] = "1".equals(value) || "true".equals(value);
                    }
                }
            });
        }
        return found[0];
    }

    /** Passes rows on, up to as many as are read. */
    private static final class RowCounter implements SheetSink {
        private final SheetSink sink;
        private int rows;

        RowCounter(SheetSink sink) {
            this.sink = sink;
        }

        @Override
        public void sheet(String name) {
            sink.sheet(name);
        }

        @Override
        public void row(Row row) {
            if (++rows > SheetFile.MOST_ROWS) {
                throw SheetFile.tooManyRows();
            }
            sink.row(row);
        }
    }
}
