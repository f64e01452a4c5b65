package org.manydesk.underpinning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.sla.SlaForm;

/**
 * A version of an agreement, to be read.
 *
 * @param version counts the versions with the party, from 1
 * @param warnings which of its targets are longer than what clients are promised
 */
public record AgreementSheet(
        String id,
        AgreementKind kind,
        String party,
        int version,
        LocalDate from,
        CalendarForm calendar,
        SlaForm sla,
        String madeBy,
        Instant madeAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Doubt> warnings) {
    public static AgreementSheet of(Agreement agreement, List<Doubt> warnings) {
        return new AgreementSheet(
                Long.toString(agreement.key()),
                agreement.kind(),
                agreement.party(),
                agreement.number(),
                agreement.from(),
                agreement.calendarForm(),
                agreement.slaForm(),
                agreement.madeBy(),
                agreement.madeAt(),
                warnings);
    }
}
