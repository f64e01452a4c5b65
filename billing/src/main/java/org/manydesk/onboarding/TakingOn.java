package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.Contracting;
import org.manydesk.people.NewPerson;
import org.manydesk.people.Staffing;
import org.manydesk.people.Staffing.Sight;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.tenant.Onboarding;
import org.manydesk.tenant.TenantBrand;
import org.manydesk.tenant.TenantProfile;
import org.manydesk.timekeeping.Activation;

/** Takes on a client with its contract and people: all of it, or nothing. Each part can be checked before. */
@ApplicationScoped
@Transactional
public class TakingOn {
    private final Onboarding onboarding;
    private final Contracting contracting;
    private final Activation activation;
    private final Arrivals arrivals;
    private final Staffing staffing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TakingOn() {
        this(null, null, null, null, null);
    }

    @Inject
    TakingOn(
            Onboarding onboarding,
            Contracting contracting,
            Activation activation,
            Arrivals arrivals,
            Staffing staffing) {
        this.onboarding = onboarding;
        this.contracting = contracting;
        this.activation = activation;
        this.arrivals = arrivals;
        this.staffing = staffing;
    }

    /** Refuses a company that cannot become a client; pointers are those of {@code POST /tenants}. */
    public void checkCompany(String key, TenantProfile profile) {
        arrivals.mustBeSound(profile);
        onboarding.mustBeFree(key);
    }

    /** Refuses ways to write to a client that cannot be; pointers are those of {@code POST /tenants}. */
    public void checkMail(String key, TenantProfile profile) {
        arrivals.mustBeSound(profile);
        try {
            onboarding.mustReachNobodyElse(key, profile);
        } catch (Conflict taken) {
            throw new InvalidInput("/supportAddress", taken.detail());
        }
    }

    /** Refuses a brand that cannot be; pointers are those of {@code PUT /tenants/{key}/brand}. */
    public void checkBrand(TenantBrand brand) {
        arrivals.mustBeSound(brand);
    }

    /** What would be refused of a contract; pointers are those of {@code POST /tenants/{key}/contracts}. */
    public List<Fault> faultsOf(ContractForm contract) {
        return contracting.faults(contract);
    }

    /** Refuses people who cannot be let in; pointers begin with {@code /people/0}. */
    public void checkPeople(List<NewPerson> people) {
        arrivals.mustBeSound(people);
    }

    /** Refuses sections that other modules refuse; pointers begin with the section, as in a client's file. */
    public void checkFurther(Map<String, JsonNode> further) {
        arrivals.mustBeSound(further);
    }

    /** Stores the client with its brand, puts its contract in force, does what further sections say, lets its people in and assigns our own. */
    public void takeOn(NewClient wanted) {
        checkCompany(wanted.key(), wanted.profile());
        checkPeople(wanted.people());
        Optional.ofNullable(wanted.brand()).ifPresent(this::checkBrand);
        checkFurther(wanted.further());
        var opened = onboarding.open(wanted.key(), wanted.profile());
        var tenant = opened.id();
        Optional.ofNullable(wanted.brand()).ifPresent(brand -> onboarding.brand(wanted.key(), brand));
        var contract = contracting.draft(tenant, wanted.contract());
        activation.activate(tenant, contract.number());
        arrivals.land(opened, wanted.further());
        arrivals.letIn(wanted.people());
        wanted.staff().forEach(member -> staffing.decide(member, wanted.key(), Sight.ALLOWED));
    }
}
