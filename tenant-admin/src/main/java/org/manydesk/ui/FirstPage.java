package org.manydesk.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.manydesk.scope.Role;

/** The page on which people of these roles begin after they signed in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FirstPage {
    Role[] value() default {};

    /** Those who begin here as long as the provider has no client. */
    Role[] beforeFirstClient() default {};
}
