package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.contract.AmendmentForm;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;
import org.manydesk.tenant.Tenant;

/**
 * The section {@code contract} of a file. A contract that is not there is drafted and put in force. One that says otherwise
 * is amended from a later first day on; what was agreed until then is never rewritten.
 */
@ApplicationScoped
class ContractSection {
    private static final String AT = "/contract";

    private final AgreedTerms agreed;
    private final Terms terms;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractSection() {
        this(null, null);
    }

    @Inject
    ContractSection(AgreedTerms agreed, Terms terms) {
        this.agreed = agreed;
        this.terms = terms;
    }

    void check(Optional<Tenant> client, OnboardingFile file, JsonNode section, Faults faults) {
        var form = file.contract();
        if (form == null) return;
        var kept = client.flatMap(tenant -> agreed.find(tenant, String.valueOf(form.number())));
        if (kept.isEmpty()) FileFaults.below(AT, terms.faults(form), faults);
        else check(client.orElseThrow(), kept.get(), amendment(section), faults);
    }

    private void check(Tenant client, AgreedTerms.Kept kept, AmendmentForm wanted, Faults faults) {
        if (kept.saying(wanted).isPresent()) return;
        if (!kept.isInForce()) {
            faults.add(
                    AT,
                    "Contract " + kept.number() + " is a draft that says otherwise. Put it in force before, or"
                            + " give this one another number.");
            return;
        }
        if (kept.draft().isPresent()) {
            faults.add(
                    AT,
                    "An amendment of contract " + kept.number() + " is drafted that says otherwise. Put it in"
                            + " force or discard it before.");
            return;
        }
        if (kept.isFollowedBy(wanted)) FileFaults.below(AT, terms.faults(client, kept.number(), wanted), faults);
        else faults.add(AT + "/from", rewritten(kept, wanted));
    }

    private static String rewritten(AgreedTerms.Kept kept, AmendmentForm wanted) {
        var last = kept.last();
        var differing = Comparison.of("", last, wanted.over(last), FileChange.Deed.AMEND).stream()
                .map(change -> change.pointer().substring(1))
                .collect(Collectors.joining(", "));
        return "Contract " + kept.number() + " says otherwise since " + last.from() + ": " + differing
                + ". What was agreed is not rewritten. To amend it, give a first day after that.";
    }

    /** Drafts what is not there, and puts in force what is not. */
    void land(Tenant client, OnboardingFile file, JsonNode section, List<FileChange> changes) {
        var form = file.contract();
        if (form == null) return;
        var kept = agreed.find(client, String.valueOf(form.number()));
        if (kept.isEmpty()) {
            terms.agree(client, form);
            changes.add(
                    FileChange.create(AT, Comparison.withoutNulls(Json.mapper().valueToTree(form))));
        } else land(client, kept.get(), amendment(section), changes);
    }

    private void land(Tenant client, AgreedTerms.Kept kept, AmendmentForm wanted, List<FileChange> changes) {
        var said = kept.saying(wanted);
        if (said.isEmpty()) {
            var before = kept.last();
            terms.amend(client, kept.number(), wanted);
            changes.addAll(Comparison.of(AT, before, wanted.over(before), FileChange.Deed.AMEND));
        } else if (!said.get().isActivated()) {
            terms.activate(client, kept.number(), said.get().version());
            changes.add(new FileChange(
                    AT,
                    FileChange.Deed.ACTIVATE,
                    Optional.empty(),
                    Json.mapper().valueToTree(said.get().form())));
        }
    }

    private static AmendmentForm amendment(JsonNode section) {
        return FileReading.as(section, AmendmentForm.class, AT);
    }
}
