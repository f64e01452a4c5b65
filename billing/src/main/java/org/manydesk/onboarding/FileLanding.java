package org.manydesk.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import org.manydesk.problem.Faults;

/** Does what a file says, in a transaction of its own: all of it, or nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class FileLanding {
    private final CompanySection company;
    private final BrandSection brand;
    private final ContractSection contract;
    private final PeopleSection people;
    private final Instance<FurtherSection> further;

    /** A file was tried: its transaction is taken back, and this tells what it would have changed. */
    static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FileReport report;

        Tried(FileReport report) {
            super("tried", null, false, false);
            this.report = report;
        }

        FileReport report() {
            return report;
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FileLanding() {
        this(null, null, null, null, null);
    }

    @Inject
    FileLanding(
            CompanySection company,
            BrandSection brand,
            ContractSection contract,
            PeopleSection people,
            @Any Instance<FurtherSection> further) {
        this.company = company;
        this.brand = brand;
        this.contract = contract;
        this.people = people;
        this.further = further;
    }

    /** Does what {@link #land} does and takes it back, always by throwing {@link Tried}. */
    void tryOut(FileText text) {
        throw new Tried(land(text));
    }

    FileReport land(FileText text) {
        var json = text.json();
        var file = FileReading.as(json, OnboardingFile.class, "");
        var known = company.known(file.client().key());
        var faults = new Faults();
        contract.check(known, file, json.path("contract"), faults);
        people.check(file, faults);
        company.check(file, json.path("client"), faults);
        brand.check(known, json.path("brand"), faults);
        further.forEach(section -> section.check(known, json.path(section.name()), faults));
        FileFaults.placed(faults, text).refuse();
        var changes = new ArrayList<FileChange>();
        var client = company.land(file, json.path("client"), changes);
        brand.land(client, json.path("brand"), changes);
        contract.land(client, file, json.path("contract"), changes);
        further.forEach(section -> section.land(client, json.path(section.name()), changes));
        people.land(file, changes);
        return FileReport.of(client.key(), known.isEmpty(), changes);
    }
}
