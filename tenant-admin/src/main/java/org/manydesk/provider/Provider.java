package org.manydesk.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderId;

/** An MSP or BPO: the seller on every invoice, and the employer of the staff. Seen by its own people only. */
@Entity
@Table(name = "provider")
@AdditionalCriteria("this.id = :provider")
public class Provider {
    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "name")
    private String name;

    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "address")
    private String address;

    @Column(name = "country")
    private String country;

    @Column(name = "vat_id")
    private String vatId;

    @Column(name = "brand")
    private String brand;

    @Column(name = "bank_account")
    private String bankAccount;

    @Column(name = "email")
    private String email;

    @Column(name = "four_eyes")
    private boolean fourEyes;

    @Column(name = "payment_days")
    private int paymentDays;

    @Column(name = "logo_id")
    private @Nullable Long logoId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "hidden", updatable = false)
    private boolean hidden;

    @SuppressWarnings("NullAway") // for JPA
    protected Provider() {}

    /** A provider that has just begun: legal data is still missing, and an invoice run will say so. */
    public static Provider named(String name, Instant now) {
        var provider = new Provider();
        provider.id = Ids.next();
        provider.createdAt = now;
        provider.replace(ProviderProfile.named(name));
        return provider;
    }

    /** One that the product makes for itself, to try its own wall: no operator sees it, and nobody signs in to it. */
    public static Provider hidden(String name, Instant now) {
        var provider = named(name, now);
        provider.hidden = true;
        return provider;
    }

    /** Takes on a new profile, whole. */
    public void replace(ProviderProfile profile) {
        name = profile.name();
        legalName = profile.legalName();
        address = profile.address();
        country = profile.country();
        vatId = profile.vatId();
        brand = profile.brand();
        bankAccount = profile.bankAccount();
        email = profile.email();
        fourEyes = profile.fourEyes();
        paymentDays = profile.paymentDays();
    }

    public ProviderProfile profile() {
        return new ProviderProfile(
                name, legalName, address, country, vatId, brand, bankAccount, email, fourEyes, paymentDays);
    }

    void show(Logo logo) {
        logoId = logo.key();
    }

    void showNoLogo() {
        logoId = null;
    }

    /** The id of the logo that it shows on its documents, if any. */
    public Optional<Long> logo() {
        return Optional.ofNullable(logoId);
    }

    public ProviderId id() {
        return new ProviderId(id);
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
