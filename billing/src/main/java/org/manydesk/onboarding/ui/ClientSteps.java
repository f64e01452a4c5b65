package org.manydesk.onboarding.ui;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.manydesk.contract.ContractForm;
import org.manydesk.onboarding.KeptDraft;
import org.manydesk.onboarding.NewClient;
import org.manydesk.onboarding.NewClientKit;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.tenant.ui.MailFields;

/** The steps that say what a new client is, and what they say together. */
final class ClientSteps {
    private final CompanyStep company;
    private final BrandStep brand;
    private final ContractSteps contract;
    private final PeopleStep people;
    private final MailStep mail;
    private final TemplateChoice templates;
    private final List<FurtherTyping> further;

    ClientSteps(TakingOn takingOn, NewClientKit kit, Stream<FurtherStep> more, Clock clock) {
        var fields = new MailFields();
        company = new CompanyStep(takingOn, fields, kit.colour());
        mail = new MailStep(takingOn, company, fields, kit.colour());
        brand = new BrandStep(takingOn, company, kit.colour());
        contract = new ContractSteps(
                takingOn, company::clientKey, () -> company.written().zone(), clock);
        people = new PeopleStep(takingOn, company::clientKey, kit.assignable());
        templates = new TemplateChoice(kit.templates(), contract::startFrom);
        company.lead(templates);
        further = more.sorted(Comparator.comparing(FurtherStep::section))
                .map(step -> new FurtherTyping(takingOn, step, contract::model))
                .toList();
    }

    void startFrom(String template) {
        templates.choose(template);
    }

    /** All of them, and the last one. */
    List<Step> before(Step review) {
        var all = new ArrayList<Step>(List.of(company, brand, contract.service(), contract.prices(), people, mail));
        all.addAll(further);
        all.add(review);
        return all;
    }

    /** Shows what was typed before. */
    void read(KeptDraft draft) {
        var typed = draft.typed();
        company.read(typed.key(), typed.profile());
        brand.read(typed.brand());
        contract.read(typed.contract(), !List.of(company.key(), brand.key()).contains(draft.step()));
        people.read(typed.people(), typed.staff());
        further.forEach(step -> step.read(typed.further()));
    }

    /** Whether it names nobody yet. */
    boolean isUntouched() {
        return company.clientKey().isEmpty() && people.written().isEmpty();
    }

    NewClient written() {
        return new NewClient(
                company.clientKey(),
                company.written(),
                brand.written(),
                contract.written(),
                people.written(),
                people.staff(),
                further());
    }

    private Map<String, JsonNode> further() {
        var said = new TreeMap<String, JsonNode>();
        for (var step : further) if (step.written().isObject()) said.put(step.key(), step.written());
        return said;
    }

    /** What further steps will come to. */
    List<String> sentences() {
        return further.stream().flatMap(step -> step.sentences().stream()).toList();
    }

    ContractForm contract() {
        return contract.written();
    }

    /** The first day of the contract, as people write it. */
    String from() {
        return contract.from();
    }

    List<String> staffNames() {
        return people.staffNames();
    }
}
