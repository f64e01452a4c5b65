package org.manydesk.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.problem.InvalidInput;

class RegionalHolidaysTest {
    private static final Path OTHER_SOURCE = Path.of("../../shared/holidays/public-holidays-2023-2028.csv");

    @Test
    void bavaria_has_what_germany_has_and_more() {
        var bavaria = RegionalHolidays.of("DE-BY", 2027);
        assertThat(bavaria).extracting(ProposedHoliday::date).contains("2027-01-06", "2027-10-03", "2027-11-01");
        assertThat(bavaria).extracting(ProposedHoliday::date).isSorted().doesNotHaveDuplicates();
        assertThat(dates("DE", 2027)).isSubsetOf(dates("DE-BY", 2027)).doesNotContain("2027-01-06");
    }

    @Test
    void a_holiday_is_proposed_on_the_day_on_which_it_is_observed() {
        assertThat(dates("US", 2026)).contains("2026-07-03").doesNotContain("2026-07-04");
        assertThat(dates("GB-ENG", 2026)).contains("2026-12-28").doesNotContain("2026-12-26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ", "DE-ZZ", "DE-BY-ZZ-ZZ", "-", "DE-", "../../etc", "NYSE", "🎄"})
    void an_unknown_region_is_refused(String region) {
        assertThatThrownBy(() -> RegionalHolidays.of(region, 2027)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1999, 2101, Integer.MAX_VALUE})
    void a_year_out_of_reach_is_refused(int year) {
        assertThatThrownBy(() -> RegionalHolidays.of("DE", year)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void regions_are_countries_and_their_parts() {
        assertThat(RegionalHolidays.regions())
                .contains("DE", "DE-BY", "GB-ENG", "FR")
                .doesNotContain("NYSE");
    }

    /** Another library's dates, where both go by law; how far two sources agree is a reason to let a person confirm. */
    @ParameterizedTest
    @CsvSource({"DE-BY,DE,BY", "DE-BE,DE,BE", "FR,FR,''", "NL,NL,''", "PL,PL,''", "IT,IT,''"})
    void another_source_has_nearly_the_same_dates(String region, String country, String part) throws IOException {
        assumeTrue(Files.exists(OTHER_SOURCE), "skipped: no ../shared/holidays here");
        for (var year = 2024; year <= 2027; year++) {
            var ours = dates(region, year);
            var theirs = theirs(country, part, year);
            var common = new TreeSet<>(ours);
            common.retainAll(theirs);
            assertThat(common.size())
                    .as("%s %d: %s / %s", region, year, ours, theirs)
                    .isGreaterThanOrEqualTo(Math.max(ours.size(), theirs.size()) - 2);
        }
    }

    private static Set<String> theirs(String country, String part, int year) throws IOException {
        try (var lines = Files.lines(OTHER_SOURCE)) {
            return lines.filter(line -> line.startsWith(country + "," + part + "," + year) && line.contains(",public,"))
                    .map(line -> line.split(",")[2])
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> dates(String region, int year) {
        return RegionalHolidays.of(region, year).stream()
                .map(ProposedHoliday::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
