package org.manydesk.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;
import org.manydesk.scope.TenantId;
import org.manydesk.sla.Crossing;

/** A contract of one client that was put in force, made without a database. */
public final class StandingContract {
    private static final TenantId CLIENT = new TenantId(1);
    private static final Author AUTHOR = new Author("Ada", Instant.EPOCH);

    private final ZoneId zone;
    private final Contract contract;
    private final List<ContractVersion> versions = new ArrayList<>();

    public StandingContract(String number, ZoneId zone) {
        this.zone = zone;
        this.contract = new Contract(CLIENT, number, Instant.EPOCH);
    }

    /**
     * Agrees on counting, the first time or by an amendment.
     *
     * @param until the first day after it
     * @param chargeable as a contract says it
     */
    public void agree(LocalDate from, LocalDate until, String chargeable) {
        var form = form(
                """
                {"number":"%s","model":"HELP_DESK","from":"%s","until":"%s","currency":"EUR",
                 "calendar":{"zone":"%s","hours":{"mon":[["08:00","12:00"]]}},"chargeable":%s}"""
                        .formatted(contract.number(), from, until, zone, chargeable));
        var agreed = form.read(new Faults()).orElseThrow();
        var version = ContractVersion.first(contract, agreed, form, AUTHOR);
        if (!versions.isEmpty()) version.amending(versions.getLast(), Crossing.KEEP_OLD, null);
        version.activate(AUTHOR);
        versions.add(version);
    }

    private static ContractForm form(String json) {
        try {
            return Json.mapper().readValue(json, ContractForm.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    public Succession succession() {
        return new Succession(versions);
    }
}
