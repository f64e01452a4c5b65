package org.manydesk.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.manydesk.audit.AuditKeeping;
import org.manydesk.audit.AuditRetention;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.Texts;

/** Says how long the entries of a chain are kept, and lets that be changed. */
class RetentionLine extends Div {
    private final transient AuditKeeping keeping;
    private final transient Texts texts = Texts.of(RetentionLine.class);
    private final Span sentence = new Span();
    private transient Optional<ClientName> client = Optional.empty();

    RetentionLine(AuditKeeping keeping) {
        this.keeping = keeping;
        addClassNames("md-in-line", "md-soft");
        var change = new Button(
                texts.get("kept.change"), click -> new RetentionDialog(whose(), keeping.of(key()), months -> {
                            months.ifPresentOrElse(
                                    wanted -> keeping.keepFor(key(), wanted), () -> keeping.keepForEver(key()));
                            show(client);
                        })
                        .open());
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(sentence, change);
    }

    void show(Optional<ClientName> chosen) {
        client = chosen;
        var kept = keeping.of(key());
        var rule = kept.rule()
                .map(AuditRetention::months)
                .map(months -> texts.get("kept.months", whose(), months))
                .orElseGet(() -> texts.get("kept.ever", whose()));
        sentence.setText(kept.removed() == 0 ? rule : rule + " " + texts.get("kept.removed", kept.removed()));
    }

    private Optional<String> key() {
        return client.map(ClientName::key);
    }

    private String whose() {
        return client.map(ClientName::name).orElseGet(() -> texts.get("kept.own"));
    }
}
