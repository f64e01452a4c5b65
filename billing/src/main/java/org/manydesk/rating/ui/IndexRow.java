package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;
import org.manydesk.rating.Indexation;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** One row of an index table: from which month on, which index. */
class IndexRow extends Div {
    private final transient Texts texts = Texts.of(IndexRow.class);
    private final TextField from = new TextField(texts.get("index.from"));
    private final DecimalField index = new DecimalField(texts.get("index.index"));

    IndexRow(Runnable changed) {
        addClassName("md-tier");
        from.setPlaceholder(texts.get("index.from.example"));
        from.setValueChangeMode(ValueChangeMode.LAZY);
        add(from, index);
        Stream.of(from, index)
                .forEach(field -> field.addValueChangeListener(change -> {
                    field.setInvalid(false);
                    changed.run();
                }));
    }

    void read(Indexation.Entry entry) {
        from.setValue(entry.from().toString());
        index.setValue(entry.index().toPlainString());
    }

    /** The row as it travels, sound or not; its faults will be told here. */
    ObjectNode written(String pointer, FaultFields faults) {
        faults.place(pointer + "/from", from);
        faults.place(pointer + "/index", index);
        var json = JsonNodeFactory.instance.objectNode();
        json.put("from", from.getValue().strip());
        index.write(json, "index");
        return json;
    }
}
