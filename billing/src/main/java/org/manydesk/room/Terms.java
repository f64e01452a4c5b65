package org.manydesk.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.StatedContract;
import org.manydesk.credit.CreditSchedule;
import org.manydesk.credit.CreditScheduleJson;
import org.manydesk.problem.Faults;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rest.Json;
import org.manydesk.sla.SlaForm;
import org.manydesk.sla.SlaPolicy;
import org.manydesk.usage.ChargeableJson;
import org.manydesk.usage.ChargeablePolicy;

/**
 * What a contract says, read.
 *
 * @param prices empty where nothing is charged
 * @param credits empty where nothing is given back
 */
public record Terms(
        BusinessCalendar calendar,
        SlaPolicy promises,
        Currency currency,
        Optional<RateCard> prices,
        ChargeablePolicy chargeable,
        Optional<CreditSchedule> credits) {
    /** Those of a contract that was found sound before it was stored. */
    public static Terms of(StatedContract contract) {
        return new Terms(
                read(contract.calendar(), CalendarForm.class)
                        .read("/calendar", new Faults())
                        .orElseThrow(),
                contract.sla().isNull() ? SlaPolicy.NONE : promises(read(contract.sla(), SlaForm.class)),
                Currency.getInstance(contract.currency()),
                prices(contract.rateCard()),
                ChargeableJson.read(contract.chargeable(), "/chargeable", new Faults()),
                CreditScheduleJson.read(contract.serviceCredits()));
    }

    /** Those of a form without faults. */
    public static Terms of(ContractForm form) {
        return new Terms(
                Objects.requireNonNull(form.calendar())
                        .read("/calendar", new Faults())
                        .orElseThrow(),
                form.sla() == null ? SlaPolicy.NONE : promises(form.sla()),
                Currency.getInstance(Objects.requireNonNull(form.currency())),
                prices(form.rateCard()),
                ChargeableJson.read(
                        form.chargeable() == null ? NullNode.getInstance() : form.chargeable(),
                        "/chargeable",
                        new Faults()),
                credits(form.serviceCredits()));
    }

    private static SlaPolicy promises(SlaForm form) {
        return form.read("/sla", new Faults()).orElseThrow();
    }

    private static Optional<RateCard> prices(@Nullable JsonNode card) {
        return card == null || card.isNull() ? Optional.empty() : Optional.of(RateCardJson.stored(card));
    }

    private static Optional<CreditSchedule> credits(@Nullable JsonNode schedule) {
        return schedule == null ? Optional.empty() : CreditScheduleJson.read(schedule);
    }

    private static <T> T read(JsonNode section, Class<T> type) {
        try {
            return Json.mapper().treeToValue(section, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
