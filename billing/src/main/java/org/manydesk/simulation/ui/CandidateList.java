package org.manydesk.simulation.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Problem;
import org.manydesk.rest.Json;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** One to four price lists to try. */
class CandidateList extends Div {
    private static final int MOST = 4;

    private final transient Texts texts = Texts.of(CandidateList.class);
    private final List<CandidateFields> cards = new ArrayList<>();
    private final Div list = new Div();
    private final Button add = new Button(texts.get("card.add"), VaadinIcon.PLUS.create(), click -> another());
    private transient Optional<JsonNode> agreed = Optional.empty();
    private transient Optional<JsonNode> untouched = Optional.empty();

    CandidateList() {
        addClassName("md-stack-s");
        list.addClassName("md-stack-s");
        var bar = new Div(add);
        bar.addClassName("md-actions");
        add(list, bar);
    }

    /** Proposes what is agreed with a contract. Cards that were typed for another stay. */
    void startFrom(Optional<JsonNode> card) {
        agreed = card.filter(one -> !one.isNull());
        if (!cards.isEmpty() && wereTouched()) return;
        cards.clear();
        list.removeAll();
        another();
        untouched = Optional.of(written());
    }

    private boolean wereTouched() {
        try {
            return !untouched.equals(Optional.of(written()));
        } catch (InvalidInput typed) {
            return true;
        }
    }

    /** The cards as they travel, sound or not; throws what a page shows when one is no JSON. */
    ArrayNode written() {
        var written = Json.mapper().createArrayNode();
        var broken = new ArrayList<Fault>();
        for (var i = 0; i < cards.size(); i++) {
            var place = "/cards/" + i;
            try {
                written.add(cards.get(i).written());
            } catch (InvalidInput unreadable) {
                unreadable.faults().forEach(fault -> broken.add(new Fault(place + fault.pointer(), fault.detail())));
            }
        }
        if (!broken.isEmpty()) throw new InvalidInput(broken);
        return written;
    }

    private void another() {
        var card = new CandidateFields(freeName(), this::remove);
        agreed.ifPresent(card::read);
        cards.forEach(one -> one.setOpened(false));
        cards.add(card);
        list.add(card);
        showAdd();
    }

    private String freeName() {
        var taken = cards.stream().map(CandidateFields::called).toList();
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> texts.get("card.called", Character.toString(letter)))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private void remove(CandidateFields card) {
        if (cards.size() == 1) return;
        cards.remove(card);
        list.remove(card);
        showAdd();
    }

    private void showAdd() {
        add.setVisible(cards.size() < MOST);
    }

    /** Does something with the cards. Whether they were accepted; if not, each says what is wrong with it. */
    boolean accepts(FaultFields others, Runnable work) {
        others.clear();
        cards.forEach(card -> card.tell(List.of()));
        try {
            work.run();
            return true;
        } catch (Problem problem) {
            tell(problem, others);
            return false;
        }
    }

    private void tell(Problem problem, FaultFields others) {
        if (problem.faults().isEmpty()) others.show(problem);
        for (var i = 0; i < cards.size(); i++) {
            var place = "/cards/" + i + "/";
            cards.get(i)
                    .tell(problem.faults().stream()
                            .filter(fault -> fault.pointer().startsWith(place))
                            .map(fault -> new Fault(fault.pointer().substring(place.length() - 1), fault.detail()))
                            .toList());
        }
    }
}
