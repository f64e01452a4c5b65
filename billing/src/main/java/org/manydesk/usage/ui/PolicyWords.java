package org.manydesk.usage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.usage.ChargeablePolicy;
import org.manydesk.usage.Reopened;

/** Which tickets count, in sentences. */
public class PolicyWords extends Div {
    public PolicyWords(ChargeablePolicy policy) {
        var texts = Texts.of(PolicyWords.class);
        addClassName("md-stack-s");
        add(new Paragraph(texts.get("policy." + policy.countedAt())));
        var left = policy.notCounted().stream().sorted().map(texts::of).collect(Collectors.joining(", "));
        if (!left.isEmpty()) add(new Paragraph(texts.get("policy.not", left)));
        policy.reopenFreeWithin()
                .filter(free -> !free.isZero() || policy.reopenedLater() == Reopened.COUNTED_AGAIN)
                .ifPresent(free -> add(
                        new Paragraph(texts.get("policy.reopened." + policy.reopenedLater(), Days.duration(free)))));
    }
}
