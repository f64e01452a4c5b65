package org.manydesk.desk;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.XMLDecoder;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** What programs are attacked through is not in the application at all (docs/security.md). */
class DangerousPartsTest {
    private static final List<String> MODULES = List.of("tenant-admin", "contracts", "billing", "desk-app");
    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.manydesk");

    /** What may be asked of the JDK's security providers. HmacSHA1 is that of one-time codes (RFC 6238). */
    private static final Set<String> SOUND = Set.of(
            "SHA-256",
            "SHA-384",
            "SHA-512",
            "HmacSHA1",
            "HmacSHA256",
            "AES/GCM/NoPadding",
            "SHA256withRSA",
            "SHA256withECDSA",
            "RSA",
            "EC",
            "X.509",
            "TLS");

    private static final Pattern ALGORITHM = Pattern.compile(
            "(?:MessageDigest|Mac|Cipher|Signature|KeyFactory|KeyGenerator|KeyPairGenerator|SecretKeyFactory|SSLContext)"
                    + "\\s*\\.getInstance\\(\\s*(?:\"([^\"]+)\"|([^)]+))");
    private static final Pattern NOT_WRITTEN_BY_US =
            Pattern.compile("(?:Pattern\\.compile|executeJs)\\(\\s*+(?![A-Z_]{2,}|[\")])(.{0,40})");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = \"([^\"]+)\"");

    private static void nothing(String... packages) {
        assertThat(APPLICATION).hasSizeGreaterThan(1_000);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(packages).check(APPLICATION);
    }

    private static void nothing(Class<?>... types) {
        for (var type : types)
            noClasses().should().dependOnClassesThat().areAssignableTo(type).check(APPLICATION);
    }

    @Test
    void no_object_is_of_a_class_that_the_sender_chose() {
        nothing(ObjectInputStream.class, XMLDecoder.class);
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("activateDefaultTyping.*|enableDefaultTyping.*")))
                .check(APPLICATION);
    }

    @Test
    void no_xml_is_parsed() {
        nothing("javax.xml.parsers..", "javax.xml.xpath..", "javax.xml.transform..", "javax.xml.validation..");
        nothing("org.xml.sax..", "org.w3c.dom..", "jakarta.xml.bind..");
        nothing(XMLInputFactory.class, XMLStreamReader.class);
    }

    @Test
    void no_program_script_or_foreign_code_is_run() {
        nothing("javax.script..", "java.lang.foreign..", "sun.misc..", "javax.tools..");
        nothing(ProcessBuilder.class, Process.class);
        noClasses()
                .should()
                .callMethod(System.class, "loadLibrary", String.class)
                .check(APPLICATION);
        noClasses().should().callMethod(System.class, "load", String.class).check(APPLICATION);
    }

    @Test
    void no_directory_is_asked() {
        nothing("javax.naming..");
    }

    @Test
    void no_page_shows_markup_as_it_comes() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Html")
                .check(APPLICATION);
        for (var source : sources(".java", ".js"))
            assertThat(Files.readString(source))
                    .as(source.toString())
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write");
    }

    @Test
    void our_script_neither_evaluates_nor_listens_to_other_windows() throws IOException {
        var scripts = sources(".js");
        assertThat(scripts).isNotEmpty();
        for (var script : scripts)
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContain("eval(", "new Function", "'message'", "\"message\"", "postMessage", "onmessage");
    }

    @Test
    void patterns_and_scripts_are_written_by_us() throws IOException {
        var others = new ArrayList<String>();
        for (var source : sources(".java"))
            NOT_WRITTEN_BY_US
                    .matcher(Files.readString(source))
                    .results()
                    .forEach(found -> others.add(source.getFileName() + ": " + found.group()));
        assertThat(others).isEmpty();
    }

    @Test
    void only_sound_algorithms_are_asked_for() throws IOException {
        var asked = new ArrayList<String>();
        for (var source : sources(".java")) asked.addAll(algorithms(Files.readString(source)));
        assertThat(asked).contains("SHA-256", "HmacSHA256").allMatch(SOUND::contains);
    }

    /** Those that a source asks for; a constant of its own is looked up. */
    private static List<String> algorithms(String source) {
        return ALGORITHM
                .matcher(source)
                .results()
                .map(asked -> asked.group(1) != null ? asked.group(1) : constant(source, asked.group(2)))
                .toList();
    }

    private static String constant(String source, String name) {
        return CONSTANT.matcher(source)
                .results()
                .filter(constant -> constant.group(1).equals(name))
                .map(constant -> constant.group(2))
                .findFirst()
                .orElse(name);
    }

    private static List<Path> sources(String... endings) throws IOException {
        var all = new ArrayList<Path>();
        for (var module : MODULES)
            try (var files = Files.walk(Path.of("..", module, "src", "main"))) {
                files.filter(file -> List.of(endings).stream()
                                .anyMatch(ending -> file.toString().endsWith(ending)))
                        .forEach(all::add);
            }
        return all;
    }
}
