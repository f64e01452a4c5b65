package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;
import org.manydesk.rest.MergePatch;
import org.manydesk.rest.Validation;
import org.manydesk.tenant.BillingParty;
import org.manydesk.tenant.Onboarding;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.TenantProfile;
import org.manydesk.tenant.Tenants;

/** The section {@code client} of a file. */
@ApplicationScoped
class CompanySection {
    private static final String AT = "/client";
    private static final Set<String> MEMBERS =
            Set.of("name", "locale", "zone", "mailDomains", "supportAddress", "billing");

    private final Tenants tenants;
    private final Onboarding onboarding;
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CompanySection() {
        this(null, null, null);
    }

    @Inject
    CompanySection(Tenants tenants, Onboarding onboarding, Validation validation) {
        this.tenants = tenants;
        this.onboarding = onboarding;
        this.validation = validation;
    }

    Optional<Tenant> known(String key) {
        return tenants.find(key);
    }

    void check(OnboardingFile file, JsonNode section, Faults faults) {
        var key = file.client().key();
        if (known(key).isEmpty()) FileFaults.of(AT, () -> onboarding.mustBeFree(key), faults);
        FileFaults.of(AT, () -> wanted(key, section), faults);
    }

    /** Takes the client on, or changes what is kept of it. */
    Tenant land(OnboardingFile file, JsonNode section, List<FileChange> changes) {
        var key = file.client().key();
        var wanted = wanted(key, section);
        var known = known(key);
        if (known.isEmpty()) {
            changes.add(FileChange.create(AT, Json.mapper().valueToTree(wanted)));
            return onboarding.open(key, wanted);
        }
        var differing = Comparison.of(AT, known.get().profile(), wanted, FileChange.Deed.CHANGE);
        changes.addAll(differing);
        return differing.isEmpty() ? known.get() : onboarding.change(key, wanted);
    }

    private TenantProfile wanted(String key, JsonNode section) {
        ObjectNode patch = section.deepCopy();
        patch.remove("key");
        var before = known(key).map(Tenant::profile).map(profile ->
                (ObjectNode) Json.mapper().valueToTree(profile));
        return validation.valid(
                MergePatch.apply(patch, before.orElseGet(CompanySection::nothing), TenantProfile.class, MEMBERS));
    }

    private static ObjectNode nothing() {
        var blank = Json.mapper().createObjectNode();
        blank.putArray("mailDomains");
        blank.set("billing", Json.mapper().valueToTree(BillingParty.UNKNOWN));
        return blank;
    }
}
