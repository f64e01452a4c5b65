package org.manydesk.people.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.manydesk.people.Admission;
import org.manydesk.people.NewPerson;
import org.manydesk.people.PasswordLinks;
import org.manydesk.rest.Validation;
import org.manydesk.scope.UserId;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** What is done to a person from a page: letting in, handing over a link, showing out and taking back. */
record PersonDeeds(Admission admission, PasswordLinks links, Validation validation) {
    private static final Texts TEXTS = Texts.of(PersonDeeds.class);

    /** Lets a person in; who has no password yet is invited at once. */
    UserId admit(NewPerson person) {
        var admitted = admission.admit(validation.valid(person)).id();
        Notice.done(TEXTS.get("admitted", person.name()));
        if (person.password() == null) handOverLink(admitted, person.name());
        return admitted;
    }

    void handOverLink(UserId person, String name) {
        new PasswordLinkDialog(name, links.make(person)).open();
    }

    /** Shows a person out once that was confirmed, and says so to the page. */
    void showOut(UserId person, String name, Runnable then) {
        var sure = new ConfirmDialog(
                TEXTS.get("deactivate.title", name),
                TEXTS.get("deactivate.what"),
                TEXTS.get("deactivate"),
                confirmed -> {
                    admission.deactivate(person);
                    Notice.done(TEXTS.get("deactivated", name));
                    then.run();
                },
                TEXTS.get("cancel"),
                cancelled -> {});
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    void takeBack(UserId person, String name) {
        admission.reactivate(person);
        Notice.done(TEXTS.get("reactivated", name));
    }
}
