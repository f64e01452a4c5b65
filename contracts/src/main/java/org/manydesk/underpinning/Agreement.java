package org.manydesk.underpinning;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.sla.Crossing;
import org.manydesk.sla.PolicyInForce;
import org.manydesk.sla.SlaForm;
import org.manydesk.sla.SlaPolicy;

/**
 * What was agreed with a team or a vendor from a day on, until the next version of it begins. Never changes: what it ruled can
 * be replayed.
 */
@Entity
@Table(name = "operational_agreement")
public class Agreement extends ProviderOwned {
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private AgreementKind kind;

    @Column(name = "party", updatable = false)
    private String party;

    @Column(name = "party_key", updatable = false)
    private String partyKey;

    @Column(name = "version_number", updatable = false)
    private int number;

    @Column(name = "effective_from", updatable = false)
    private LocalDate effectiveFrom;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "calendar", updatable = false)
    private String calendar;

    @Column(name = "sla", updatable = false)
    private String sla;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Agreement() {}

    Agreement(ProviderId provider, AgreementForm.Read said, int number, String by, Instant now) {
        super(provider);
        this.kind = said.kind();
        this.party = said.party();
        this.partyKey = key(said.party());
        this.number = number;
        this.effectiveFrom = said.from();
        this.startsAt = said.startsAt();
        this.calendar = json(said.calendar());
        this.sla = json(said.sla());
        this.madeBy = by;
        this.madeAt = now;
    }

    /** By which the names of parties are the same: upper and lower case, and spaces around, do not matter. */
    static String key(String party) {
        return party.strip().toLowerCase(Locale.ROOT);
    }

    private static String json(Object section) {
        try {
            return Json.mapper().writeValueAsString(section);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String section, Class<T> type) {
        try {
            return Json.mapper().readValue(section, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public AgreementKind kind() {
        return kind;
    }

    /** The name of the team or vendor. */
    public String party() {
        return party;
    }

    boolean isWith(AgreementKind with, String name) {
        return kind == with && partyKey.equals(key(name));
    }

    /** Counts the versions with a party, from 1. */
    public int number() {
        return number;
    }

    /** The first day on which it holds, in the calendar's zone. */
    public LocalDate from() {
        return effectiveFrom;
    }

    /** The first instant at which it holds. */
    public Instant startsAt() {
        return startsAt;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** As it was said. */
    public CalendarForm calendarForm() {
        return read(calendar, CalendarForm.class);
    }

    /** As it was said. */
    public SlaForm slaForm() {
        return read(sla, SlaForm.class);
    }

    BusinessCalendar calendar() {
        return calendarForm().read("/calendar", new Faults()).orElseThrow();
    }

    SlaPolicy policy() {
        return slaForm().read("/sla", new Faults()).orElseThrow();
    }

    PolicyInForce inForce() {
        return new PolicyInForce(key(), startsAt, policy(), calendar(), Crossing.KEEP_OLD);
    }
}
