package org.manydesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.problem.InvalidInput;

class TenantBrandTest {
    private static void refused(String pointer, Runnable making) {
        assertThatThrownBy(making::run).isInstanceOfSatisfying(InvalidInput.class, told -> assertThat(
                        told.faults().getFirst().pointer())
                .isEqualTo(pointer));
    }

    @Test
    void what_is_blank_is_none_and_the_ends_of_lines_are_one_kind() {
        assertThat(new TenantBrand(" ", "", 3, "\r\n")).isEqualTo(new TenantBrand(null, null, 3, null));
        assertThat(new TenantBrand(" Acme IT ", " A ", 0, "Yours\r\nAcme\rIT\n").signature())
                .isEqualTo("Yours\nAcme\nIT");
    }

    /** Each would end a header, or show a name that is not the one that was typed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme\r\nBcc: all@acme.example",
                "Acme\nBcc: x@acme.example",
                "Acme\u0000",
                "Acme\u2028x",
                "Acme\u202egnp",
                "Ac\u200bme",
                "Acme\u0085x",
                "A\ud800"
            })
    void names_are_one_line_that_is_seen_as_it_is(String text) {
        refused("/senderName", () -> new TenantBrand(text, null, 0, null));
        refused("/shortName", () -> new TenantBrand(null, text, 0, null));
        refused("/signature", () -> new TenantBrand(null, null, 0, text.replaceAll("[\r\n]", "\u0007")));
    }

    @Test
    void other_scripts_and_markup_are_words_like_others() {
        var brand = new TenantBrand("Société Générale 株式会社", "<b>A</b>", 11, "— Zoë\n<script>alert(1)</script>");
        assertThat(brand.senderName()).isEqualTo("Société Générale 株式会社");
        assertThat(brand.signature()).isEqualTo("— Zoë\n<script>alert(1)</script>");
    }
}
