package org.manydesk.people.ui;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manydesk.people.ChangingPeople;
import org.manydesk.people.PersonSheet;
import org.manydesk.rest.Validation;
import org.manydesk.scope.UserId;

/** Takes what was typed of a person, once it is sound, and whether they are here. */
@Dependent
class Rewriting {
    private final ChangingPeople people;
    private final Validation validation;

    @Inject
    Rewriting(ChangingPeople people, Validation validation) {
        this.people = people;
        this.validation = validation;
    }

    <T> T valid(T typed) {
        return validation.valid(typed);
    }

    void change(UserId person, PersonSheet seen, PersonSheet wanted) {
        people.change(person, seen, valid(wanted));
    }

    void showOut(UserId person) {
        people.deactivate(person);
    }

    void takeBack(UserId person) {
        people.reactivate(person);
    }
}
