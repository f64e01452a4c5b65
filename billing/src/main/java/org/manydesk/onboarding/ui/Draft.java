package org.manydesk.onboarding.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.manydesk.contract.ContractForm;
import org.manydesk.problem.Fault;

/** The contract as the steps say it so far, and what the product's rules say of it. */
final class Draft {
    private final Supplier<ContractForm> written;
    private final Function<ContractForm, List<Fault>> rules;

    Draft(Supplier<ContractForm> written, Function<ContractForm, List<Fault>> rules) {
        this.written = written;
        this.rules = rules;
    }

    ContractForm written() {
        return written.get();
    }

    /** The faults at or below these pointers; the rest is of other steps. */
    List<Fault> faultsBelow(String... pointers) {
        return rules.apply(written()).stream()
                .filter(fault -> Stream.of(pointers).anyMatch(fault.pointer()::startsWith))
                .toList();
    }
}
