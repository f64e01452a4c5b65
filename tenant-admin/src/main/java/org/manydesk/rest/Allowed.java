package org.manydesk.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.manydesk.scope.Role;

/** Who may call this method or open this page. A method without it is refused to everyone. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
    /** These roles; an operator counts as an administrator too. */
    Role[] value();
}
