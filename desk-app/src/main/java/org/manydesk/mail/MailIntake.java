package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.manydesk.scope.Caller.SystemWork;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;

/**
 * Sorts what a mail gateway hands in: whose it is, whether a person wrote it, whether it can be read at all. From the
 * moment the tenant is known, the work is done within that tenant's reach alone.
 */
@ApplicationScoped
public class MailIntake {
    private static final String WORK = "mail intake";

    private final MailRouting routing;
    private final TenantMail tenantMail;
    private final Triage triage;
    private final HeldMail held;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MailIntake() {
        this(null, null, null, null, null);
    }

    @Inject
    MailIntake(MailRouting routing, TenantMail tenantMail, Triage triage, HeldMail held, CurrentCaller caller) {
        this.routing = routing;
        this.tenantMail = tenantMail;
        this.triage = triage;
        this.held = held;
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
        return sorted(provider, new StrayMail(recipient, mail, raw, ""));
    }

    private Receipt sorted(ProviderId provider, StrayMail delivered) {
        var mail = delivered.mail().orElseThrow();
        return switch (routing.of(provider, delivered.recipient(), mail)) {
            case MailRoute.Nobodys route -> aside(provider, delivered.because(route.reason()));
            case MailRoute.Unanswerable route -> aside(provider, delivered.because(route.reason()));
            case MailRoute.Ignored route -> ignore(provider, route, mail, delivered.raw());
            case MailRoute.Held route ->
                within(
                        provider,
                        route.tenant(),
                        () -> held.hold(route.tenant(), mail, delivered.raw(), route.reason()));
            case MailRoute.Taken route ->
                within(provider, route.tenant(), () -> tenantMail.receive(route.tenant(), mail));
        };
    }

    /** The bytes stay, should the mail have been taken for one of a machine wrongly. */
    private Receipt ignore(ProviderId provider, MailRoute.Ignored route, ReceivedMail mail, byte[] raw) {
        held.keep(route.tenant(), mail, raw);
        return within(provider, route.tenant(), () -> tenantMail.ignore(route.tenant(), mail, route.reason()));
    }

    private Receipt aside(ProviderId provider, StrayMail stray) {
        return caller.as(new SystemWork(WORK, provider, List.of()), () -> triage.keep(provider, stray));
    }

    private Receipt within(ProviderId provider, TenantId tenant, Supplier<Receipt> work) {
        return caller.as(new SystemWork(WORK, provider, List.of(tenant)), work);
    }
}
