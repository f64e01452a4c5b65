package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.document.OfficialSuite.Instance;

/**
 * The official suites of EN 16931 and Peppol BIS Billing 3, run through the validator that our own documents are run
 * through: so that it is known to refuse what it must. Then our own check of the cents on the official examples, and on
 * what the validator lets pass.
 */
class OfficialSuitesTest {

    @ParameterizedTest
    @CsvSource({
        // folder, instances with an outcome at least, by Peppol's rules as well
        "test/Invoice-unit-UBL,           900, false",
        "test/CreditNote-unit-UBL,        200, false",
        "peppol/rules/unit-UBL-PEPPOL,    200, true"
    })
    void each_instance_breaks_the_rules_that_its_file_says_and_keeps_the_others(
            String folder, int least, boolean peppol) throws Exception {
        var instances = new ArrayList<Instance>();
        for (var file : OfficialSuite.files(folder)) instances.addAll(OfficialSuite.instances(file));
        assertThat(instances.stream()
                        .flatMap(one -> one.differences(OfficialRules.ofFragment(one.document(), peppol)).stream()))
                .isEmpty();
        assertThat(instances.stream().mapToInt(one -> one.said().size()).sum()).isGreaterThan(least);
    }

    @ParameterizedTest
    @CsvSource({"ubl/examples, 19, false", "test/testfiles, 29, false", "peppol/rules/examples, 9, true"})
    void the_official_examples_pass_the_official_rules(String folder, int files, boolean peppol) throws Exception {
        var refused = new TreeMap<String, List<String>>();
        for (var file : OfficialSuite.files(folder)) {
            var ubl = Files.readAllBytes(file);
            refused.put(file.getFileName().toString(), peppol ? OfficialRules.peppol(ubl) : OfficialRules.en16931(ubl));
        }
        assertThat(refused).hasSize(files).allSatisfy((name, errors) -> assertThat(errors)
                .isEmpty());
    }

    /** EN 16931 has no rule that a line is quantity x price; these break it, and the validator accepts them. */
    private static final Map<String, Integer> LINES_THAT_DO_NOT_MULTIPLY = Map.of(
            "guide-example1.xml", 1,
            "guide-example2.xml", 1,
            "guide-example3.xml", 2,
            "ubl-tc434-example1.xml", 1,
            "ubl-tc434-example2.xml", 1,
            "ubl-tc434-example3.xml", 2,
            "ubl-tc434-example10.xml", 1,
            "ubl-tc434-test-1.xml", 1,
            "BIS_Billing_30-Rantefaktura_Enkel.xml", 1);

    @ParameterizedTest
    @CsvSource({"ubl/examples", "test/testfiles", "peppol/rules/examples"})
    void the_official_examples_are_right_to_the_cent_but_for_known_lines(String folder) throws Exception {
        for (var file : OfficialSuite.files(folder)) {
            var name = file.getFileName().toString();
            assertThat(ExactCents.faults(Files.readAllBytes(file)))
                    .as(name)
                    .hasSize(LINES_THAT_DO_NOT_MULTIPLY.getOrDefault(name, 0))
                    .allMatch(fault -> fault.startsWith("PEPPOL-EN16931-R120 line"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // VAT, and all totals that follow from it; what EN 16931 and Peppol say, and what we say
        "331.26, 1656.26, '',                    BR-CO-17",
        "332.24, 1657.24, '',                    BR-CO-17",
        "330.26, 1655.26, '',                    BR-CO-17",
        "332.25, 1657.25, BR-CO-17 BR-S-09,      BR-CO-17",
        "330.24, 1655.24, BR-CO-17 BR-S-09,      BR-CO-17",
    })
    void a_vat_that_is_wrong_by_ninety_nine_cents_is_found_by_our_own_check_alone(
            String vat, String gross, String official, String ours) throws Exception {
        var wrong = example().replace(">331.25<", ">" + vat + "<").replace(">1656.25<", ">" + gross + "<");
        assertThat(rules(OfficialRules.en16931(bytes(wrong)))).isEqualTo(official);
        assertThat(rules(OfficialRules.peppol(bytes(wrong)))).isEqualTo(official);
        assertThat(rules(ExactCents.faults(bytes(wrong)))).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        // element, right, wrong; EN 16931, Peppol, ours
        "TaxableAmount,       1325,    1325.99, '',                 '',                             BR-CO-17 BR-S-08",
        "TaxableAmount,       1325,    1326.50, BR-S-08,            BR-S-08,                        BR-CO-17 BR-S-08",
        "PayableAmount,       1656.25, 1656.26, BR-CO-16,           BR-CO-16,                       BR-CO-16",
        "TaxExclusiveAmount,  1325,    1325.01, BR-CO-13 BR-CO-15,  BR-CO-13 BR-CO-15,              BR-CO-13 BR-CO-15",
        "LineExtensionAmount, 2800,    2800.01, BR-CO-10,           BR-CO-10,                       BR-CO-10 BR-S-08 PEPPOL-EN16931-R120",
    })
    void a_sum_that_is_off_is_always_found_by_our_own_check(
            String element, String right, String wrong, String en16931, String peppol, String ours) throws Exception {
        var ubl = bytes(off(element, right, wrong));
        assertThat(rules(OfficialRules.en16931(ubl))).isEqualTo(en16931);
        assertThat(rules(OfficialRules.peppol(ubl))).isEqualTo(peppol);
        assertThat(rules(ExactCents.faults(ubl))).isEqualTo(ours);
    }

    @Test
    void a_line_that_is_off_by_two_cents_with_all_totals_following_is_found_by_our_own_check_alone() throws Exception {
        var wrong = off("LineExtensionAmount", "2800", "2800.02")
                .replace(">1300<", ">1300.02<")
                .replace(">1325<", ">1325.02<")
                .replace(">331.25<", ">331.26<")
                .replace(">1656.25<", ">1656.28<");
        assertThat(OfficialRules.en16931(bytes(wrong))).isEmpty();
        assertThat(OfficialRules.peppol(bytes(wrong))).isEmpty();
        assertThat(rules(ExactCents.faults(bytes(wrong)))).isEqualTo("PEPPOL-EN16931-R120");
    }

    private static String off(String element, String right, String wrong) throws Exception {
        var amount = Pattern.compile("(<cbc:" + element + " currencyID= ?\"EUR\">)" + Pattern.quote(right) + "<");
        var example = example();
        assertThat(amount.matcher(example).find()).isTrue();
        return amount.matcher(example).replaceFirst("$1" + wrong + "<");
    }

    private static String example() throws Exception {
        for (var file : OfficialSuite.files("peppol/rules/examples")) {
            if (file.endsWith("base-example.xml")) return Files.readString(file);
        }
        throw new AssertionError("there is no base-example.xml");
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** The rules that are named at the head of what was found, each once. */
    private static String rules(List<String> found) {
        return found.stream()
                .map(said -> said.split("[ :]")[0])
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
