package org.manydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.language.Languages;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.Role;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;

/** A person who can sign in: staff of a provider, or someone who works for one of its tenants. */
@Entity
@Table(name = "user_account")
public class UserAccount extends ProviderOwned {
    @Column(name = "tenant_id", updatable = false)
    private @Nullable Long tenantId;

    @Column(name = "email")
    private String email;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "active")
    private boolean active = true;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "custom_role_id")
    private @Nullable Long customRoleId;

    @Column(name = "locale")
    private @Nullable String locale;

    @SuppressWarnings("NullAway") // for JPA
    protected UserAccount() {}

    private UserAccount(ProviderId provider, NewPerson person, @Nullable TenantId tenant, Instant now) {
        super(provider);
        this.tenantId = tenant == null ? null : tenant.value();
        this.email = person.email();
        this.name = person.name();
        this.role = person.role();
        this.createdAt = now;
    }

    static UserAccount staff(ProviderId provider, NewPerson person, Instant now) {
        return new UserAccount(provider, person, null, now);
    }

    static UserAccount ofTenant(ProviderId provider, TenantId tenant, NewPerson person, Instant now) {
        return new UserAccount(provider, person, tenant, now);
    }

    /** Lets the person sign in with this password, unless it is easily guessed: {@link org.manydesk.problem.InvalidInput}. */
    public void choosePassword(String password) {
        passwordHash = Password.chosen(password, email, name);
    }

    /** Lets the person sign in with a password that whoever runs the installation gave, whatever it is. */
    public void takePassword(String password) {
        passwordHash = Password.hash(password);
    }

    /** Whether this is the person's password. */
    public boolean hasPassword(String password) {
        return Password.matches(password, passwordHash);
    }

    /** Whether whoever told a password of this hash may still come in: the person is here, and it was not changed since. */
    public boolean isStillOpenTo(@Nullable String hash) {
        return active && passwordHash != null && passwordHash.equals(hash);
    }

    /** The person can no longer sign in. */
    void deactivate() {
        active = false;
    }

    /** The person can sign in again, with the password that they had. */
    void reactivate() {
        active = true;
    }

    /** The person is called something else. */
    void rename(String wanted) {
        name = wanted;
    }

    /** The person has another address from now on; they sign in with it and the password that they had. */
    void moveTo(String address) {
        email = address;
    }

    /** The person has another role, and the whole of it. */
    void become(Role wanted) {
        role = wanted;
        customRoleId = null;
    }

    /** Takes rights of the role away, as a custom role says. */
    void narrow(long customRole) {
        customRoleId = customRole;
    }

    /** Gives the whole role back. */
    void widen() {
        customRoleId = null;
    }

    /** The id of the custom role that narrows the role; empty for a whole one. */
    public Optional<Long> customRole() {
        return Optional.ofNullable(customRoleId);
    }

    /** Has the person told why in a language; empty for the one of their client or browser. */
    void read(Optional<Locale> language) {
        locale = language.map(Locale::toLanguageTag).orElse(null);
    }

    /** The language that the person chose. */
    public Optional<Locale> language() {
        return Languages.spoken(locale);
    }

    public UserId id() {
        return new UserId(key());
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** When the person was let in. */
    public Instant createdAt() {
        return createdAt;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    public boolean isActive() {
        return active;
    }

    /** The tenant that this person works for; empty for staff. */
    public Optional<TenantId> home() {
        return Optional.ofNullable(tenantId).map(TenantId::new);
    }
}
