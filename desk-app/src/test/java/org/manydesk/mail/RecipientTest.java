package org.manydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.manydesk.ticket.TicketRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecipientTest {

    @Test
    void an_address_is_read_with_or_without_name_and_brackets() {
        assertThat(Recipient.of("Support <Support@ACME.example>")).isEqualTo(new Recipient("support@acme.example"));
        assertThat(Recipient.of(" <support@acme.example> ")).isEqualTo(new Recipient("support@acme.example"));
        assertThat(Recipient.of("support@acme.example")).isEqualTo(new Recipient("support@acme.example"));
    }

    @Test
    void what_follows_a_plus_sign_may_be_left_out() {
        assertThat(Recipient.of("support+x+y@acme.example").candidates())
                .containsExactly("support+x+y@acme.example", "support@acme.example");
        assertThat(Recipient.of("+x@acme.example").candidates()).containsExactly("+x@acme.example");
    }

    @Test
    void what_is_no_address_is_kept_as_it_is() {
        assertThat(Recipient.of("not an address").address()).isEqualTo("notanaddress");
        assertThat(Recipient.of("x".repeat(1_000)).address()).hasSize(320);
    }

    @Test
    void references_to_the_tenants_own_tickets_are_found_in_a_subject() {
        assertThat(SubjectReference.find("ACME", "Re: [ACME-42] Printer, see acme-7 and ACME-07"))
                .containsExactly(new TicketRef("ACME-42"), new TicketRef("ACME-7"));
    }

    @Test
    void parts_of_words_and_other_tenants_references_are_not() {
        assertThat(SubjectReference.find("ACME", "GLOBEX-1 XACME-2 ACME-3X X-ACME-4 ACME-5-B ACME-"))
                .isEmpty();
    }
}
