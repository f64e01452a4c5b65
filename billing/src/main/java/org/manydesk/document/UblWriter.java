package org.manydesk.document;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.manydesk.print.XmlText;

/** Writes UBL elements: those that hold text are basic components (cbc), those that hold elements aggregates (cac). */
final class UblWriter {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String BASIC = UBL + "CommonBasicComponents-2";
    private static final String AGGREGATE = UBL + "CommonAggregateComponents-2";

    private final XMLStreamWriter xml;

    private UblWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A whole document with this root element, in UTF-8. */
    static byte[] document(String root, Consumer<UblWriter> content) {
        var bytes = new ByteArrayOutputStream();
        written(() -> {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("", root, UBL + root + "-2");
            xml.writeDefaultNamespace(UBL + root + "-2");
            xml.writeNamespace("cac", AGGREGATE);
            xml.writeNamespace("cbc", BASIC);
            content.accept(new UblWriter(xml));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    void element(String name, Runnable content) {
        written(() -> xml.writeStartElement("cac", name, AGGREGATE));
        content.run();
        written(xml::writeEndElement);
    }

    /** @param attribute names and values in turn */
    void text(String name, String text, String... attribute) {
        written(() -> {
            xml.writeStartElement("cbc", name, BASIC);
            for (int i = 0; i < attribute.length; i += 2) xml.writeAttribute(attribute[i], attribute[i + 1]);
            xml.writeCharacters(XmlText.of(text));
            xml.writeEndElement();
        });
    }

    private static void written(Step step) {
        try {
            step.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
