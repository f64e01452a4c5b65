package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The bills of materials name every library that is delivered, and each is under a licence that is allowed. */
class BillOfMaterialsIT {
    private static final Path DISTRIBUTION = Path.of("target/manydesk");
    private static final String WAR_LIBRARIES = "WEB-INF/lib/";

    /** As CycloneDX names them: SPDX identifiers, or the words of a library's own file. One of a library's is enough. */
    private static final List<String> ALLOWED = List.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "The (New) BSD License",
            "FreeBSD License",
            "CC0-1.0",
            "EPL-",
            "LGPL-2.1-or-later",
            "GPL-2.0-with-classpath-exception",
            "v2 with Universal FOSS Exception");

    @Test
    void the_launcher_lists_what_lies_in_its_folder_lib() throws IOException {
        try (var files = Files.list(DISTRIBUTION.resolve("lib"))) {
            var jars = files.map(file -> file.getFileName().toString());
            assertThat(bill("launcher")).containsOnlyKeys(sorted(jars));
        }
    }

    @Test
    void the_application_lists_what_lies_in_its_archive() throws IOException {
        try (var war = new ZipFile(DISTRIBUTION.resolve("ROOT.war").toFile())) {
            var jars = war.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(WAR_LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(WAR_LIBRARIES.length()));
            assertThat(bill("application")).containsOnlyKeys(sorted(jars));
        }
    }

    @Test
    void every_library_is_under_a_licence_that_is_allowed() throws IOException {
        for (var name : List.of("launcher", "application")) {
            var libraries = bill(name);
            assertThat(libraries).hasSizeGreaterThan(5);
            libraries.forEach((jar, licences) -> assertThat(licences).as(jar).anyMatch(licence -> ALLOWED.stream()
                    .anyMatch(licence::contains)));
        }
    }

    private static String[] sorted(Stream<String> names) {
        return names.sorted().toArray(String[]::new);
    }

    /** The licences of each library, by the name of its file. */
    private static Map<String, Set<String>> bill(String name) throws IOException {
        var file = DISTRIBUTION.resolve(name + ".cdx.json");
        assumeTrue(Files.exists(file), "SKIPPED: " + file + " is not written by mvn -o");
        var libraries = new TreeMap<String, Set<String>>();
        for (var component : new ObjectMapper().readTree(file.toFile()).path("components"))
            if (isLibrary().test(component)) libraries.put(jar(component), licences(component));
        return libraries;
    }

    private static Predicate<JsonNode> isLibrary() {
        return component -> component.path("purl").asText().contains("type=jar");
    }

    private static String jar(JsonNode component) {
        return component.path("name").asText() + "-" + component.path("version").asText() + ".jar";
    }

    private static Set<String> licences(JsonNode component) {
        var licences = new TreeSet<String>();
        for (var choice : component.path("licenses")) {
            licences.addAll(choice.findValuesAsText("id"));
            licences.addAll(choice.findValuesAsText("name"));
            licences.addAll(choice.findValuesAsText("expression"));
        }
        return licences;
    }
}
