package org.manydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.UserId;

/** Something that a member of staff can, see {@link SkillForm}. */
@Entity
@Table(name = "skill")
public class Skill extends ProviderOwned {
    /** What kind of thing it is. */
    public enum Kind {
        /** Named by its BCP 47 tag. */
        LANGUAGE,
        /** Named as on the certificate; it may run out. */
        CERTIFICATION
    }

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Kind kind;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "last_day", updatable = false)
    private @Nullable LocalDate lastDay;

    @SuppressWarnings("NullAway") // for JPA
    protected Skill() {}

    Skill(UserAccount user, SkillForm form) {
        super(user.provider());
        this.userId = user.id().value();
        this.kind = form.kind();
        this.name = form.name();
        this.lastDay = form.lastDay();
    }

    public UserId user() {
        return new UserId(userId);
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The last day on which it holds; empty where it does not run out. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }
}
