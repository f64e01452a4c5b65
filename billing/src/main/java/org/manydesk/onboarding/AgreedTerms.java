package org.manydesk.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.AmendmentForm;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.tenant.Tenant;

/** Looks up what a client's contracts say, version by version. */
@ApplicationScoped
class AgreedTerms {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final ContractShelf shelf;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AgreedTerms() {
        this(null, null, null);
    }

    @Inject
    AgreedTerms(Contracts contracts, ContractVersions versions, ContractShelf shelf) {
        this.contracts = contracts;
        this.versions = versions;
        this.shelf = shelf;
    }

    /** One version of a contract. */
    record Said(String version, boolean isActivated, ContractForm form) {}

    /**
     * A contract.
     *
     * @param said its versions by number, from the first on
     */
    record Kept(String number, List<Said> said) {
        boolean isInForce() {
            return said.getFirst().isActivated();
        }

        /** The amendment that is not in force. */
        Optional<Said> draft() {
            return said.stream().filter(version -> !version.isActivated()).findFirst();
        }

        /** What was put in force last. */
        ContractForm last() {
            return said.stream()
                    .filter(Said::isActivated)
                    .reduce((earlier, later) -> later)
                    .orElseGet(said::getFirst)
                    .form();
        }

        /** What is agreed from that first day on; where no version has it, what was put in force last. */
        ContractForm from(String day) {
            return said.reversed().stream()
                    .map(Said::form)
                    .filter(form -> day.equals(form.from()))
                    .findFirst()
                    .orElseGet(this::last);
        }

        /** The last version that says what is wanted, with the same first day. */
        Optional<Said> saying(AmendmentForm wanted) {
            return said.reversed().stream()
                    .filter(version -> Comparison.same(version.form(), wanted.over(version.form())))
                    .findFirst();
        }

        /** Whether what is wanted begins after the last version, or cannot be told to. */
        boolean isFollowedBy(AmendmentForm wanted) {
            var from = wanted.from();
            return from == null
                    || !from.matches("\\d{4}-\\d{2}-\\d{2}")
                    || from.compareTo(String.valueOf(last().from())) > 0;
        }
    }

    Optional<Kept> find(Tenant client, String number) {
        return contracts
                .find(client.id(), number)
                .map(contract -> new Kept(
                        number,
                        versions.of(contract).versions().stream()
                                .sorted(Comparator.comparing(ContractVersion::number))
                                .map(version -> said(client, number, version))
                                .toList()));
    }

    private Said said(Tenant client, String number, ContractVersion version) {
        var name = Integer.toString(version.number());
        return new Said(name, version.isActivated(), shelf.terms(client.key(), number, name));
    }
}
