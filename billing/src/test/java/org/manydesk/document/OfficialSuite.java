package org.manydesk.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.manydesk.document.OfficialRules.Broken;
import org.manydesk.document.OfficialRules.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A folder of official test instances, beside the working copy and not part of the product. A unit file holds several
 * instances, each with the rules that it must break, or must not.
 *
 * @see <a href="https://github.com/ConnectingEurope/eInvoicing-EN16931">eInvoicing-EN16931</a>
 * @see <a href="https://github.com/OpenPEPPOL/peppol-bis-invoice-3">peppol-bis-invoice-3</a>
 */
final class OfficialSuite {
    private static final Path ROOT = Path.of("..", "..", "shared", "einvoice");

    private OfficialSuite() {}

    /** What a file says of a rule: broken so often, or at least once; not at all is {@code 0}. */
    record Said(String rule, Severity severity, Optional<Integer> times) {
        boolean holds(List<Broken> found) {
            return times.map(exactly -> found.size() == exactly).orElse(!found.isEmpty())
                    && found.stream().allMatch(one -> one.severity() == severity);
        }
    }

    /** A document, whole or not, and what is said of it. */
    record Instance(String name, Document document, List<Said> said) {
        /** Where the rules say something else. */
        List<String> differences(List<Broken> broken) {
            var differences = new ArrayList<String>();
            for (var one : said) {
                var found = broken.stream()
                        .filter(fault -> fault.rule().equals(one.rule()))
                        .toList();
                if (!one.holds(found)) differences.add("%s: %s, but %s".formatted(name, one, found));
            }
            return differences;
        }
    }

    /** The files of a folder; where it is not there, the test is skipped and says so. */
    static List<Path> files(String folder) throws IOException {
        var path = ROOT.resolve(folder);
        assumeTrue(Files.isDirectory(path), "skipped: " + path + " is not there");
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.xml?"))
                    .sorted()
                    .toList();
        }
    }

    /** The instances of a unit file, in order. */
    static List<Instance> instances(Path file) throws Exception {
        var instances = new ArrayList<Instance>();
        for (var test : elements(builder().parse(file.toFile()).getDocumentElement(), "test")) {
            var said = elements(elements(test, "assert").getFirst(), "*").stream()
                    .filter(one -> one.getLocalName().matches("success|error|warning"))
                    .map(OfficialSuite::said)
                    .toList();
            instances.add(new Instance(file + " #" + (instances.size() + 1), alone(test), said));
        }
        return instances;
    }

    private static Said said(Element said) {
        var number = said.getAttribute("number");
        var times = number.isEmpty() ? Optional.<Integer>empty() : Optional.of(Integer.valueOf(number));
        var severity = said.getLocalName().equals("warning") ? Severity.WARNING : Severity.ERROR;
        return new Said(
                said.getTextContent().strip(),
                severity,
                said.getLocalName().equals("success") ? Optional.of(0) : times);
    }

    private static Document alone(Element test) throws Exception {
        var whole = builder().newDocument();
        whole.appendChild(whole.importNode(elements(test, "*").getLast(), true));
        return whole;
    }

    private static List<Element> elements(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name.equals("*") || element.getLocalName().equals(name))) found.add(element);
        }
        return found;
    }

    private static DocumentBuilder builder() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder();
    }
}
