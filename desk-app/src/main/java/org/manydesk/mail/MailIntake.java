package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.mail.Automation.Kind;
import org.manydesk.scope.Caller.SystemWork;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.SystemDirectory;

/**
 * Sorts what a mail gateway hands in: whose it is, whether a person wrote it, whether it can be read at all. From the
 * moment the tenant is known, the work is done within that tenant's reach alone.
 */
@ApplicationScoped
public class MailIntake {
    private static final String WORK = "mail intake";
    private static final String NOBODYS = "No client takes mail at this address.";
    private static final String NO_SENDER = "It names no sender that could be answered.";
    private static final String OWN = "Its sender is a support address of this installation.";
    private static final int LONGEST_SENDER = 254;

    private final SystemDirectory directory;
    private final TenantMail tenantMail;
    private final Triage triage;
    private final RawMailStore store;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MailIntake() {
        this(null, null, null, null, null);
    }

    @Inject
    MailIntake(
            SystemDirectory directory, TenantMail tenantMail, Triage triage, RawMailStore store, CurrentCaller caller) {
        this.directory = directory;
        this.tenantMail = tenantMail;
        this.triage = triage;
        this.store = store;
        this.caller = caller;
    }

    /** Takes a mail for one of the support addresses of the caller's provider. Never fails because of the bytes. */
    public Receipt take(Recipient recipient, byte[] raw) {
        var provider = caller.get().provider();
        Optional<ReceivedMail> mail = Optional.empty();
        try {
            mail = Optional.of(ReceivedMail.read(raw));
        } catch (UnreadableMail refused) {
            return aside(provider, new StrayMail(recipient, mail, raw, refused.reason()));
        }
        var tenant = tenantOf(provider, recipient);
        if (tenant.isEmpty()) return aside(provider, new StrayMail(recipient, mail, raw, NOBODYS));
        return sorted(new Delivery(provider, tenant.get(), recipient, mail.get(), raw));
    }

    private Receipt sorted(Delivery delivery) {
        var ignored = reasonToIgnore(delivery);
        if (ignored.isPresent()) return ignore(delivery, ignored.get());
        var mail = delivery.mail();
        boolean answerable = mail.from()
                .filter(from -> from.isReachable() && from.address().length() <= LONGEST_SENDER)
                .isPresent();
        if (!answerable) {
            var stray = new StrayMail(delivery.recipient(), Optional.of(mail), delivery.raw(), NO_SENDER);
            return aside(delivery.provider(), stray);
        }
        return within(delivery, () -> tenantMail.receive(delivery.tenant(), mail));
    }

    private Optional<String> reasonToIgnore(Delivery delivery) {
        var mail = delivery.mail();
        var machine =
                mail.automation().filter(found -> found.kind() == Kind.MACHINE).map(Automation::reason);
        return machine.or(() -> mail.from()
                .flatMap(from -> directory.tenantByRecipient(delivery.provider(), from.mailbox()))
                .map(own -> OWN));
    }

    /** The bytes stay, should the mail have been taken for one of a machine wrongly. */
    private Receipt ignore(Delivery delivery, String reason) {
        store.keep(delivery.tenant(), delivery.mail().fingerprint(), delivery.raw());
        return within(delivery, () -> tenantMail.ignore(delivery.tenant(), delivery.mail(), reason));
    }

    private Receipt aside(ProviderId provider, StrayMail stray) {
        return caller.as(new SystemWork(WORK, provider, List.of()), () -> triage.keep(provider, stray));
    }

    private Receipt within(Delivery delivery, java.util.function.Supplier<Receipt> work) {
        var scope = new SystemWork(WORK, delivery.provider(), List.of(delivery.tenant()));
        return caller.as(scope, work);
    }

    private Optional<TenantId> tenantOf(ProviderId provider, Recipient recipient) {
        return recipient.candidates().stream()
                .flatMap(address -> directory.tenantByRecipient(provider, address).stream())
                .findFirst();
    }

    /** A readable mail on its way to its tenant. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Delivery(ProviderId provider, TenantId tenant, Recipient recipient, ReceivedMail mail, byte[] raw) {}
}
