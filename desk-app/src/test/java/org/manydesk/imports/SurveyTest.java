package org.manydesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.manydesk.ticket.NewTicket;
import org.manydesk.ticket.PastMerge;
import org.manydesk.ticket.PastTicket;
import org.manydesk.ticket.Requester;
import org.manydesk.ticket.Severity;
import org.manydesk.ticket.Wording;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.TicketType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyTest {
    private static final Instant MON_09 = Instant.parse("2026-10-05T09:00:00Z");

    private static ReadRow.Good row(long line, String id, String subject, Optional<String> into) {
        var requester = new Requester("ann@acme.example", "Ann");
        var opening = new NewTicket(
                TicketType.INCIDENT,
                subject,
                Wording.of(""),
                requester,
                Channel.IMPORT,
                Severity.UNSAID,
                null,
                null,
                null,
                id,
                List.of());
        var merge = into.map(target -> new PastMerge(id, target, MON_09));
        return new ReadRow.Good(line, new PastTicket(opening, MON_09, List.of(), merge));
    }

    private static ReadRow.Good merged(long line, String id, String into) {
        return row(line, id, "Printer", Optional.of(into));
    }

    private static ReadRow.Good plain(long line, String id) {
        return row(line, id, "Printer", Optional.empty());
    }

    private static Survey of(ReadRow.Good... rows) {
        var survey = new Survey(Set.of());
        List.of(rows).forEach(survey::add);
        return survey;
    }

    @Test
    void a_target_may_come_later_in_the_file() {
        var first = merged(1, "A", "B");
        assertThat(of(first, plain(2, "B")).objection(first)).isEmpty();
    }

    @Test
    void a_target_may_be_there_already() {
        var row = merged(1, "A", "OLD");
        var survey = of(row);
        assertThat(survey.foreign()).containsExactly("OLD");
        assertThat(survey.objection(row)).isPresent();
        survey.present(Set.of("OLD"));
        assertThat(survey.objection(row)).isEmpty();
    }

    @Test
    void a_chain_ends_in_its_last_ticket() {
        var first = merged(1, "A", "B");
        var survey = of(first, merged(2, "B", "C"), plain(3, "C"));
        assertThat(survey.merge(first.ticket())).map(PastMerge::into).contains("C");
    }

    @Test
    void a_chain_into_the_unknown_is_bad_as_a_whole() {
        var first = merged(1, "A", "B");
        var second = merged(2, "B", "NOWHERE");
        var survey = of(first, second);
        assertThat(survey.objection(first)).isPresent();
        assertThat(survey.objection(second)).isPresent();
    }

    @Test
    void a_circle_is_bad() {
        var first = merged(1, "A", "B");
        var second = merged(2, "B", "A");
        assertThat(of(first, second).objection(first)).isPresent();
        assertThat(of(merged(1, "A", "A")).objection(merged(1, "A", "A"))).isPresent();
    }

    @Test
    void the_same_row_again_is_no_fault_but_another_story_is() {
        var survey = of(plain(1, "A"), plain(2, "A"));
        assertThat(survey.objection(plain(2, "A"))).isEmpty();
        assertThat(survey.objection(row(3, "A", "Scanner", Optional.empty()))).isPresent();
    }
}
