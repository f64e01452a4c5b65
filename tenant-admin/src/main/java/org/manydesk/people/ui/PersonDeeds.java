package org.manydesk.people.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.manydesk.people.Admission;
import org.manydesk.people.NewPerson;
import org.manydesk.people.PasswordLinks;
import org.manydesk.people.PersonSheet;
import org.manydesk.people.RoleSheet;
import org.manydesk.people.Roles;
import org.manydesk.people.StaffMember;
import org.manydesk.people.StandingIn;
import org.manydesk.scope.UserId;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** What is done to a person from a page: letting in, handing over a link, roles, showing out and taking back. */
@Dependent
class PersonDeeds {
    private final Admission admission;
    private final PasswordLinks links;
    private final Roles roles;
    private final StandingIn standingIn;
    private final Rewriting rewriting;
    private final Texts texts = Texts.of(PersonDeeds.class);

    @Inject
    PersonDeeds(Admission admission, PasswordLinks links, Roles roles, StandingIn standingIn, Rewriting rewriting) {
        this.admission = admission;
        this.links = links;
        this.roles = roles;
        this.standingIn = standingIn;
        this.rewriting = rewriting;
    }

    /** Lets a person in; who has no password yet is invited at once. */
    UserId admit(NewPerson person) {
        if (person.password() == null) links.mustBeProven();
        var admitted = admission.admit(rewriting.valid(person)).id();
        Notice.done(texts.get("admitted", person.name()));
        if (person.password() == null) handOverLink(admitted, person.name());
        return admitted;
    }

    void assign(StaffMember member, List<String> allow, List<String> deny) {
        admission.assign(member.id(), allow, deny);
        Notice.done(texts.get("assigned", member.name()));
    }

    void handOverLink(UserId person, String name) {
        new PasswordLinkDialog(name, links.make(person)).open();
    }

    /** Opens what changes name, address and role of somebody. */
    void change(UserId person, PersonSheet present, Runnable then) {
        new PersonChangeDialog(present, wanted -> {
                    rewriting.change(person, present, wanted);
                    Notice.done(texts.get("changed", wanted.name()));
                    then.run();
                    if (!wanted.email().equals(present.email())) new AddressChangedDialog(present, wanted).open();
                })
                .open();
    }

    /** The custom roles that a member of staff can have. */
    List<RoleSheet> rolesFor(StaffMember member) {
        return roles.sheets().stream()
                .filter(role -> role.base() == member.role())
                .toList();
    }

    void narrow(StaffMember member, RoleSheet role) {
        roles.give(member.id(), role.id());
        Notice.done(texts.get("narrowed", member.name(), role.name()));
    }

    void widen(StaffMember member) {
        roles.takeAway(member.id());
        Notice.done(texts.get("narrowed", member.name(), texts.of(member.role())));
    }

    void standIn(StaffMember absent, StaffMember by, Instant until) {
        standingIn.begin(absent.id(), by.id(), until);
        Notice.done(texts.get("standIn.begun", by.name(), absent.name()));
    }

    void endStandIn(StaffMember absent) {
        standingIn.end(absent.id());
        Notice.done(texts.get("standIn.ended", absent.name()));
    }

    /** Shows a person out once that was confirmed, and says so to the page. */
    void showOut(UserId person, String name, Runnable then) {
        var sure = new ConfirmDialog(
                texts.get("deactivate.title", name),
                texts.get("deactivate.what"),
                texts.get("deactivate"),
                confirmed -> {
                    rewriting.showOut(person);
                    Notice.done(texts.get("deactivated", name));
                    then.run();
                },
                texts.get("cancel"),
                cancelled -> {});
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    void takeBack(UserId person, String name) {
        rewriting.takeBack(person);
        Notice.done(texts.get("reactivated", name));
    }
}
