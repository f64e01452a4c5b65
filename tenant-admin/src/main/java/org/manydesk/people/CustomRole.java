package org.manydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;

/**
 * A role of a provider's own: one of the staff's roles without some of its rights. It never adds any, so whatever is closed to
 * the role is closed to it.
 *
 * @see "decision 0042"
 */
@Entity
@Table(name = "custom_role")
public class CustomRole extends ProviderOwned {
    private static final String SEPARATOR = ",";

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "base", updatable = false)
    private Role base;

    @Column(name = "without")
    private String without;

    @SuppressWarnings("NullAway") // for JPA
    protected CustomRole() {}

    CustomRole(ProviderId provider, CustomRoleForm form) {
        super(provider);
        this.base = form.base();
        change(form);
    }

    /** Another name and other rights; the role that it is made of stays. */
    final void change(CustomRoleForm form) {
        name = form.name();
        without = written(form.without());
    }

    public String name() {
        return name;
    }

    public Role base() {
        return base;
    }

    /** The rights of its base that it has not. */
    public Set<Right> without() {
        return read(without);
    }

    /** What the column says; a right that is no longer known is none. */
    public static Set<Right> read(String column) {
        var names = Set.of(column.split(SEPARATOR));
        return Arrays.stream(Right.values())
                .filter(right -> names.contains(right.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    private static String written(Collection<Right> rights) {
        return Arrays.stream(Right.values())
                .filter(rights::contains)
                .map(Right::name)
                .collect(Collectors.joining(SEPARATOR));
    }
}
