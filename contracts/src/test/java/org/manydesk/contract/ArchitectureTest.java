package org.manydesk.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import org.junit.jupiter.api.Test;
import org.manydesk.rules.HouseRules;

/** The house rules, and that clocks are exact. */
class ArchitectureTest extends HouseRules {
    ArchitectureTest() {
        super("contracts");
    }

    @Test
    void nothing_is_counted_in_floating_point() {
        noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .check(module());
    }
}
