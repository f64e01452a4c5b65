package org.manydesk.onboarding;

import static org.manydesk.onboarding.GoLiveCheck.State.ADVISED;
import static org.manydesk.onboarding.GoLiveCheck.State.DONE;
import static org.manydesk.onboarding.GoLiveCheck.State.MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.ContractVersion;
import org.manydesk.invoicing.InvoiceReadiness;
import org.manydesk.onboarding.GoLiveCheck.Item;
import org.manydesk.onboarding.GoLiveCheck.State;
import org.manydesk.people.ClientPerson;
import org.manydesk.people.Staffing;
import org.manydesk.scope.Role;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Looks through what a client needs before it goes live. Each answer is read off what is kept, whenever it is asked. */
@ApplicationScoped
@Transactional
public class GoLive {
    private final Tenants tenants;
    private final AgreedNow agreed;
    private final Staffing staffing;
    private final InvoiceReadiness invoices;
    private final Instance<GoLiveMark> marks;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GoLive() {
        this(null, null, null, null, null);
    }

    @Inject
    GoLive(
            Tenants tenants,
            AgreedNow agreed,
            Staffing staffing,
            InvoiceReadiness invoices,
            @Any Instance<GoLiveMark> marks) {
        this.tenants = tenants;
        this.agreed = agreed;
        this.staffing = staffing;
        this.invoices = invoices;
        this.marks = marks;
    }

    /** Everything that is looked at, in the order in which one would see to it. */
    public List<GoLiveCheck> of(String key) {
        var client = tenants.get(key);
        var page = "clients/" + key;
        var terms = agreed.of(client.id());
        return List.of(
                check(Item.SUPPORT_ADDRESS, client.supportAddress().isPresent(), page),
                further(Item.MAIL, "mail", client, "mail-routing"),
                check(Item.STANDING, !client.isSuspended(), page),
                brand(client, page),
                contract(client, terms),
                calendar(client, terms),
                check(
                        Item.PROMISES,
                        terms.filter(version -> !version.policy().targets().isEmpty())
                                .isPresent(),
                        contracts(client)),
                check(Item.PRICES, terms.filter(GoLive::isPriced).isPresent(), contracts(client)),
                manager(client),
                check(Item.STAFF, isSeenByStaff(key), page + "/people"),
                further(Item.FORMS, "forms", client, page + "/forms"),
                further(Item.KNOWLEDGE, "knowledge", client, page + "/knowledge"),
                legal(Item.BUYER, invoices.ofBuyer(client.id()), page),
                legal(Item.SELLER, invoices.ofSeller(client.id()), "settings"));
    }

    private static GoLiveCheck check(Item item, boolean isDone, String page) {
        return new GoLiveCheck(item, isDone ? DONE : MISSING, List.of(), page);
    }

    private static GoLiveCheck legal(Item item, List<String> missing, String page) {
        return new GoLiveCheck(item, missing.isEmpty() ? DONE : MISSING, missing, page);
    }

    /** It works without: then its people see its name alone, and mails come under it. */
    private static GoLiveCheck brand(Tenant client, String page) {
        var isShown = client.logo().isPresent() && client.brand().senderName() != null;
        return new GoLiveCheck(Item.BRAND, isShown ? DONE : ADVISED, List.of(), page + "/brand");
    }

    /** It works without them, too. */
    private GoLiveCheck further(Item item, String name, Tenant client, String page) {
        var isThere = marks.stream().anyMatch(mark -> mark.name().equals(name) && mark.isThere(client));
        return new GoLiveCheck(item, isThere ? DONE : ADVISED, List.of(), page);
    }

    private static String contracts(Tenant client) {
        return "clients/" + client.key() + "/contracts";
    }

    private GoLiveCheck contract(Tenant client, Optional<ContractVersion> terms) {
        if (terms.isEmpty()) return check(Item.CONTRACT, false, contracts(client));
        var first = terms.get().effectiveFrom();
        return agreed.hasBegun(terms.get())
                ? check(Item.CONTRACT, true, contracts(client))
                : new GoLiveCheck(Item.CONTRACT, ADVISED, List.of(first.toString()), contracts(client));
    }

    private GoLiveCheck calendar(Tenant client, Optional<ContractVersion> terms) {
        var state =
                terms.map(agreed::hasDaysOff).map(isSo -> isSo ? DONE : ADVISED).orElse(MISSING);
        return new GoLiveCheck(Item.CALENDAR, state, List.of(), contracts(client));
    }

    private static boolean isPriced(ContractVersion version) {
        return !version.rateCard().path("lines").isEmpty();
    }

    private GoLiveCheck manager(Tenant client) {
        var managers = staffing.of(client.key()).stream()
                .filter(person -> person.active() && person.role() == Role.CLIENT_MANAGER)
                .toList();
        return new GoLiveCheck(Item.MANAGER, state(managers), List.of(), "clients/" + client.key() + "/people");
    }

    private static State state(List<ClientPerson> managers) {
        if (managers.isEmpty()) return MISSING;
        return managers.stream().anyMatch(ClientPerson::hasAWayIn) ? DONE : ADVISED;
    }

    private boolean isSeenByStaff(String key) {
        return staffing.members().stream()
                .anyMatch(member -> member.active() && member.assigned().contains(key));
    }
}
