package org.manydesk.usage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.usage.ChargeablePolicy;

/** Which tickets count, in sentences. */
public class PolicyWords extends Div {
    public PolicyWords(ChargeablePolicy policy) {
        var texts = Texts.of(PolicyWords.class);
        addClassName("md-stack-s");
        add(new Paragraph(texts.get("policy." + policy.countedAt())));
        var left = policy.notCounted().stream().sorted().map(texts::of).collect(Collectors.joining(", "));
        if (!left.isEmpty()) add(new Paragraph(texts.get("policy.not", left)));
        policy.reopenFreeWithin()
                .filter(free -> !free.isZero())
                .ifPresent(free -> add(new Paragraph(texts.get("policy.reopened", Days.duration(free)))));
    }
}
