package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.manydesk.people.Admission;
import org.manydesk.people.NewPerson;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.Validation;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.TenantBrand;
import org.manydesk.tenant.TenantProfile;
import org.manydesk.tenant.Tenants;

/** Checks who comes in and what comes with them, and lets them in. */
@ApplicationScoped
@Transactional
class Arrivals {
    private final Admission admission;
    private final Tenants tenants;
    private final Validation validation;
    private final Instance<FurtherSection> sections;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Arrivals() {
        this(null, null, null, null);
    }

    @Inject
    Arrivals(Admission admission, Tenants tenants, Validation validation, @Any Instance<FurtherSection> sections) {
        this.admission = admission;
        this.tenants = tenants;
        this.validation = validation;
        this.sections = sections;
    }

    TenantId client(String key) {
        return tenants.get(key).id();
    }

    void mustBeSound(TenantProfile profile) {
        validation.valid(profile);
    }

    void mustBeSound(TenantBrand brand) {
        validation.valid(brand);
    }

    /** Refuses with a pointer to each person who cannot be let in. */
    void mustBeSound(List<NewPerson> people) {
        var faults = new Faults();
        var addresses = new HashSet<String>();
        for (var i = 0; i < people.size(); i++) {
            var at = "/people/" + i;
            check(people.get(i), at, faults);
            if (!addresses.add(people.get(i).email().toLowerCase(Locale.ROOT)))
                faults.add(at + "/email", "This e-mail address is given twice.");
        }
        faults.refuse();
    }

    private void check(NewPerson person, String at, Faults faults) {
        try {
            validation.valid(person);
            admission.mustBeWelcome(person);
        } catch (InvalidInput invalid) {
            for (Fault fault : invalid.faults()) faults.add(at + fault.pointer(), fault.detail());
        } catch (Conflict taken) {
            faults.add(at + "/email", taken.detail());
        }
    }

    /** Refuses what other modules refuse of their sections, with pointers that begin with the section. */
    void mustBeSound(Map<String, JsonNode> further) {
        var faults = new Faults();
        sections.forEach(section -> section.check(Optional.empty(), said(section, further), faults));
        faults.refuse();
    }

    void land(Tenant client, Map<String, JsonNode> further) {
        sections.forEach(section -> section.land(client, said(section, further), new ArrayList<>()));
    }

    private static JsonNode said(FurtherSection section, Map<String, JsonNode> further) {
        return further.getOrDefault(section.name(), MissingNode.getInstance());
    }

    void letIn(List<NewPerson> people) {
        people.forEach(admission::admit);
    }
}
