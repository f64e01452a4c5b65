package org.manydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.manydesk.rules.HouseRules;

/** The house rules, and that money is exact. */
class ArchitectureTest extends HouseRules {
    ArchitectureTest() {
        super("billing");
    }

    @Test
    void money_is_never_a_binary_fraction() {
        noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class)
                .check(module());
    }

    @Test
    void nor_is_it_passed_as_one() {
        noMethods().should(new TakeOrGiveBinaryFractions()).check(module());
    }

    private static final class TakeOrGiveBinaryFractions extends ArchCondition<JavaMethod> {
        TakeOrGiveBinaryFractions() {
            super("take or give double or float");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            var types = new ArrayList<>(method.getRawParameterTypes());
            types.add(method.getRawReturnType());
            var found =
                    types.stream().anyMatch(type -> type.getName().matches("double|float|java.lang.(Double|Float)"));
            events.add(new SimpleConditionEvent(method, found, method.getFullName()));
        }
    }
}
