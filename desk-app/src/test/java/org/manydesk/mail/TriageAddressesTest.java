package org.manydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TriageAddressesTest {
    @Test
    void an_address_means_its_client_with_a_plus_too_and_nothing_that_only_looks_like_it() {
        assertThat(TriageAddresses.at("Help_Desk@acme.example"))
                .containsExactlyInAnyOrder("help!_desk@acme.example", "help!_desk+%@acme.example");
        assertThat(TriageAddresses.at("50%!@acme.example")).contains("50!%!!@acme.example");
    }

    @Test
    void a_domain_that_another_client_has_too_means_neither() {
        assertThat(TriageAddresses.within(List.of("acme.example", "mail.example"), Set.of("mail.example")))
                .containsExactly("%@acme.example");
        assertThat(TriageAddresses.within(List.of(), Set.of())).isEmpty();
    }

    @Test
    void what_is_addressed_to_another_client_is_the_others_also_at_the_domain_of_this_one() {
        var own = Optional.of("Help@acme.example");
        var others = Set.of("help+beta@acme.example", "shop@acme.example");
        assertThat(TriageAddresses.meansAnother(new Recipient("shop@acme.example"), own, others))
                .isTrue();
        assertThat(TriageAddresses.meansAnother(new Recipient("shop+order@acme.example"), own, others))
                .isTrue();
        assertThat(TriageAddresses.meansAnother(new Recipient("help+beta@acme.example"), own, others))
                .isTrue();
        assertThat(TriageAddresses.meansAnother(new Recipient("help+gamma@acme.example"), own, others))
                .isFalse();
        assertThat(TriageAddresses.meansAnother(new Recipient("anybody@acme.example"), own, others))
                .isFalse();
        assertThat(TriageAddresses.meansAnother(new Recipient("shop@acme.example"), Optional.empty(), others))
                .isTrue();
        assertThat(TriageAddresses.meansAnother(
                        new Recipient("help+beta@acme.example"), Optional.of("help+beta@acme.example"), Set.of()))
                .isFalse();
    }
}
