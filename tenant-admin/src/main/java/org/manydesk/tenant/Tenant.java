package org.manydesk.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;

/** A client company of a provider: whose tickets are answered, whose contract is kept, who is billed. */
@Entity
@Table(name = "tenant")
@AdditionalCriteria("this.id IN :tenants")
public class Tenant {
    /** How many colours there are to tell clients apart; the stylesheet has them. */
    public static final int COLOURS = 12;

    @Id
    private long id;

    @Column(name = "provider_id", updatable = false)
    private long providerId;

    @Version
    private int version;

    @Column(name = "tenant_key", updatable = false)
    private String key;

    @Column(name = "name")
    private String name;

    @Column(name = "locale")
    private String locale;

    @Column(name = "zone")
    private String zone;

    @Column(name = "mail_domains")
    private String mailDomains;

    @Column(name = "support_address")
    private @Nullable String supportAddress;

    @Column(name = "colour")
    private int colour;

    @Column(name = "short_name")
    private @Nullable String shortName;

    @Column(name = "sender_name")
    private @Nullable String senderName;

    @Column(name = "signature")
    private @Nullable String signature;

    @Column(name = "logo_id")
    private @Nullable Long logoId;

    @Column(name = "suspended")
    private boolean suspended;

    @Column(name = "billing_legal_name")
    private String billingLegalName;

    @Column(name = "billing_address")
    private String billingAddress;

    @Column(name = "billing_country")
    private String billingCountry;

    @Column(name = "billing_vat_id")
    private String billingVatId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Tenant() {}

    /** A new client; its key is for ever, the rest can change. */
    static Tenant open(ProviderId provider, String key, TenantProfile profile, int colour, Instant now) {
        var tenant = new Tenant();
        tenant.id = Ids.next();
        tenant.providerId = provider.value();
        tenant.key = key;
        tenant.colour = Math.floorMod(colour, COLOURS);
        tenant.createdAt = now;
        tenant.replace(profile);
        return tenant;
    }

    void replace(TenantProfile profile) {
        name = profile.name();
        locale = profile.locale();
        zone = profile.zone();
        mailDomains = String.join(" ", profile.mailDomains());
        supportAddress = profile.supportAddress();
        billingLegalName = profile.billing().legalName();
        billingAddress = profile.billing().address();
        billingCountry = profile.billing().country();
        billingVatId = profile.billing().vatId();
    }

    void replace(TenantBrand brand) {
        shortName = brand.shortName();
        senderName = brand.senderName();
        colour = brand.colour();
        signature = brand.signature();
    }

    /** Shows the logo with this id from now on. */
    public void show(long logo) {
        logoId = logo;
    }

    public void showNoLogo() {
        logoId = null;
    }

    /** Its people cannot sign in and no new tickets are taken, until resumed. */
    void suspend() {
        suspended = true;
    }

    void resume() {
        suspended = false;
    }

    public TenantId id() {
        return new TenantId(id);
    }

    public ProviderId provider() {
        return new ProviderId(providerId);
    }

    public int version() {
        return version;
    }

    /** The short name in addresses: {@code [a-z][a-z0-9-]{1,30}}. */
    public String key() {
        return key;
    }

    /** The first part of its tickets' references, e.g. {@code ACME}. */
    public String prefix() {
        return key.toUpperCase(Locale.ROOT);
    }

    public String name() {
        return name;
    }

    /** What it is called where there is little room. */
    public String called() {
        return shortName == null ? name : shortName;
    }

    /** Under which name its requesters are written to. */
    public String sender() {
        return senderName == null ? name : senderName;
    }

    /** The id of the logo that its people see, if there is one. */
    public Optional<Long> logo() {
        return Optional.ofNullable(logoId);
    }

    public TenantBrand brand() {
        return new TenantBrand(senderName, shortName, colour, signature);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    /** Where its people write for help. */
    public Optional<String> supportAddress() {
        return Optional.ofNullable(supportAddress);
    }

    /** Which of the {@link #COLOURS} tells this client apart, from 0. */
    public int colour() {
        return colour;
    }

    public boolean isSuspended() {
        return suspended;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public TenantProfile profile() {
        var domains = mailDomains.isEmpty() ? List.<String>of() : List.of(mailDomains.split(" "));
        return new TenantProfile(name, locale, zone, domains, supportAddress, billing());
    }

    /** The buyer on its invoices. */
    public BillingParty billing() {
        return new BillingParty(billingLegalName, billingAddress, billingCountry, billingVatId);
    }
}
