package org.manydesk.ledger;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The number of an account: digits, at most nine. */
@Pattern(regexp = "[0-9]{3,9}")
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@interface AccountNumber {
    String message() default "Must be an account number of 3 to 9 digits, such as 8400.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
