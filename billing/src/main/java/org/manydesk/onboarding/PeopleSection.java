package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.onboarding.OnboardingFile.Colleague;
import org.manydesk.people.Acquaintance;
import org.manydesk.people.Admission;
import org.manydesk.people.NewPerson;
import org.manydesk.people.RosterRow.Outcome;
import org.manydesk.people.StaffMember;
import org.manydesk.people.Staffing;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;
import org.manydesk.rest.Validation;

/** The sections {@code people} and {@code staff} of a file. Who is here already stays as they are. */
@ApplicationScoped
class PeopleSection {
    private final Acquaintance acquaintance;
    private final Admission admission;
    private final Staffing staffing;
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PeopleSection() {
        this(null, null, null, null);
    }

    @Inject
    PeopleSection(Acquaintance acquaintance, Admission admission, Staffing staffing, Validation validation) {
        this.acquaintance = acquaintance;
        this.admission = admission;
        this.staffing = staffing;
        this.validation = validation;
    }

    void check(OnboardingFile file, Faults faults) {
        var addresses = new HashSet<String>();
        var people = file.people() == null ? List.<Colleague>of() : file.people();
        for (var i = 0; i < people.size(); i++) {
            var at = "/people/" + i;
            var person = people.get(i);
            if (!addresses.add(person.email().strip().toLowerCase(Locale.ROOT)))
                faults.add(at + "/email", "This e-mail address is given twice.");
            if (person.role().isClient()) check(person(file, person), at, faults);
            else
                faults.add(at + "/role", "People of a client are CLIENT_MANAGER or REQUESTER. Name staff below staff.");
        }
        checkStaff(file, faults);
    }

    private void check(NewPerson person, String at, Faults faults) {
        FileFaults.of(at, () -> validation.valid(person), faults);
        acquaintance.objection(person).ifPresent(why -> faults.add(at + "/email", why));
    }

    private void checkStaff(OnboardingFile file, Faults faults) {
        var members = members();
        var wanted = file.staff() == null ? List.<String>of() : file.staff();
        for (var i = 0; i < wanted.size(); i++) {
            var member = members.get(email(wanted.get(i)));
            if (member == null || !member.active())
                faults.add("/staff/" + i, "Nobody on the staff has this e-mail address.");
            else if (member.denied().contains(file.client().key()))
                faults.add(
                        "/staff/" + i, "This person must not see the client. Lift that on the person's page before.");
        }
    }

    void land(OnboardingFile file, List<FileChange> changes) {
        var people = file.people() == null ? List.<Colleague>of() : file.people();
        for (var i = 0; i < people.size(); i++) {
            var person = person(file, people.get(i));
            if (acquaintance.with(person) == Outcome.UNCHANGED) continue;
            admission.admit(person);
            changes.add(FileChange.create("/people/" + i, json(people.get(i))));
        }
        landStaff(file, changes);
    }

    private static JsonNode json(Object value) {
        return Json.mapper().valueToTree(value);
    }

    private void landStaff(OnboardingFile file, List<FileChange> changes) {
        var key = file.client().key();
        var members = members();
        var wanted = file.staff() == null ? List.<String>of() : file.staff();
        for (var i = 0; i < wanted.size(); i++) {
            var member = members.get(email(wanted.get(i)));
            if (member == null || !member.needsAssignment() || member.allowed().contains(key)) continue;
            staffing.decide(member.id(), key, Staffing.Sight.ALLOWED);
            changes.add(new FileChange(
                    "/staff/" + i,
                    FileChange.Deed.ASSIGN,
                    java.util.Optional.empty(),
                    TextNode.valueOf(member.email())));
        }
    }

    private Map<String, StaffMember> members() {
        return staffing.members().stream().collect(Collectors.toMap(StaffMember::email, Function.identity()));
    }

    private static String email(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    private static NewPerson person(OnboardingFile file, Colleague colleague) {
        return new NewPerson(
                colleague.email(),
                colleague.name(),
                colleague.role(),
                file.client().key(),
                null);
    }
}
