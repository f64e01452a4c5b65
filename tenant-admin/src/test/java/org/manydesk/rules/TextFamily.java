package org.manydesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manydesk.language.Languages;

/**
 * The texts of a package in all languages, in the module whose tests run.
 *
 * @param english the bundle that the others have to agree with
 */
record TextFamily(Path english) {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Object[] ENOUGH =
            IntStream.range(0, 9).mapToObj(place -> "<" + place + ">").toArray();

    /** Those that have texts in more than English. */
    static List<TextFamily> ofThisModule() {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.getFileName().toString().matches("messages_[a-z]+\\.properties"))
                    .map(file -> new TextFamily(file.resolveSibling("messages.properties")))
                    .distinct()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every language that explanations are told in has every text, each with the arguments of the English one. */
    void mustAgree() {
        var expected = arguments(english);
        for (var language : Languages.codes())
            if (!language.equals("en"))
                assertThat(arguments(english.resolveSibling("messages_" + language + ".properties")))
                        .as("%s in %s", english, language)
                        .isEqualTo(expected);
    }

    /** By key: the places that a text fills in, once each. */
    private static Map<String, List<String>> arguments(Path bundle) {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(bundle)) {
            texts.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts.stringPropertyNames().stream()
                .collect(
                        Collectors.toMap(key -> key, key -> places(texts.getProperty(key)), (a, b) -> a, TreeMap::new));
    }

    private static List<String> places(String pattern) {
        var filled = new MessageFormat(pattern).format(ENOUGH);
        return IntStream.range(0, ENOUGH.length)
                .mapToObj(place -> "<" + place + ">")
                .filter(filled::contains)
                .toList();
    }
}
