package org.manydesk.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.Json;
import org.manydesk.sla.Crossing;
import org.manydesk.sla.SlaForm;

/**
 * An amendment as it travels. What is given replaces the whole section of the version before; what is absent stays.
 *
 * @param from its first day, in the calendar's zone
 * @param crossing how clocks that run at its beginning come under it; KEEP_OLD when absent
 * @param until first day after the contract, null for no end
 * @param currency stays as it was; here only to be refused with a reason
 * @param rateCard null for no charges
 * @param chargeable null for what is usual
 * @param serviceCredits null for none
 * @param purchaseOrder null for none
 * @param reason why it is made, for people, 1 to 500 characters
 */
public record AmendmentForm(
        @Nullable String from,
        @Nullable String crossing,
        @Schema(type = "string", format = "date", nullable = true) @Nullable JsonNode until,
        @Nullable String model,
        @Nullable String currency,
        @Nullable CalendarForm calendar,
        @Nullable SlaForm sla,
        @Nullable JsonNode rateCard,
        @Nullable JsonNode chargeable,
        @Nullable JsonNode serviceCredits,
        @Schema(implementation = PurchaseOrderForm.class, nullable = true) @Nullable JsonNode purchaseOrder,
        @Nullable String reason) {

    /** Changes nothing but the end. */
    static AmendmentForm ending(LocalDate from, LocalDate until, String reason) {
        var end = TextNode.valueOf(until.toString());
        return new AmendmentForm(from.toString(), null, end, null, null, null, null, null, null, null, null, reason);
    }

    /** All that the contract says from then on. */
    public ContractForm over(ContractForm before) {
        return new ContractForm(
                before.number(),
                model == null ? before.model() : model,
                from,
                lastDay(before.until()),
                currency == null ? before.currency() : currency,
                calendar == null ? before.calendar() : calendar,
                sla == null ? before.sla() : sla,
                rateCard == null ? before.rateCard() : rateCard,
                chargeable == null ? before.chargeable() : chargeable,
                serviceCredits == null ? before.serviceCredits() : serviceCredits,
                order(before.purchaseOrder()));
    }

    private @Nullable PurchaseOrderForm order(@Nullable PurchaseOrderForm before) {
        if (purchaseOrder == null) return before;
        try {
            return Json.mapper().treeToValue(purchaseOrder, PurchaseOrderForm.class);
        } catch (JsonProcessingException unreadable) {
            throw new InvalidInput(List.of(new Fault(
                    "/purchaseOrder", "This must be an object such as {\"number\":\"4500012\"}, or null for none.")));
        }
    }

    private @Nullable String lastDay(@Nullable String before) {
        if (until == null) return before;
        return until.isNull() ? null : until.asText();
    }

    Optional<String> reason(Faults faults) {
        return faults.optional("/reason", reason, TerminationForm::sentence, "1 to 500 characters");
    }

    Optional<Crossing> crossing(Faults faults) {
        return faults.required(
                "/crossing",
                crossing == null ? Crossing.KEEP_OLD.name() : crossing,
                Crossing::valueOf,
                "one of KEEP_OLD, FROM_CREATION, CARRY_REMAINING");
    }
}
