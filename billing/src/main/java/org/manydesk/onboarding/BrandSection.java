package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.problem.Faults;
import org.manydesk.rest.MergePatch;
import org.manydesk.rest.Validation;
import org.manydesk.tenant.Onboarding;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.TenantBrand;

/** The section {@code brand} of a file. What it leaves out stays; the colour of a new client is the next one. */
@ApplicationScoped
class BrandSection {
    private static final String AT = "/brand";
    private static final Set<String> MEMBERS = Set.of("senderName", "shortName", "colour", "signature");
    private static final TenantBrand NONE = new TenantBrand(null, null, 0, null);

    private final Onboarding onboarding;
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BrandSection() {
        this(null, null);
    }

    @Inject
    BrandSection(Onboarding onboarding, Validation validation) {
        this.onboarding = onboarding;
        this.validation = validation;
    }

    void check(Optional<Tenant> client, JsonNode section, Faults faults) {
        if (section instanceof ObjectNode said)
            FileFaults.of(AT, () -> wanted(client.map(Tenant::brand).orElse(NONE), said), faults);
    }

    void land(Tenant client, JsonNode section, List<FileChange> changes) {
        if (!(section instanceof ObjectNode said)) return;
        var before = client.brand();
        var wanted = wanted(before, said);
        changes.addAll(Comparison.of(AT, before, wanted, FileChange.Deed.CHANGE));
        onboarding.brand(client.key(), wanted);
    }

    private TenantBrand wanted(TenantBrand before, ObjectNode said) {
        var patch = said.deepCopy();
        if (patch.path("colour").isNull()) patch.remove("colour");
        return validation.valid(MergePatch.apply(patch, before, TenantBrand.class, MEMBERS));
    }
}
