package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.manydesk.ticket.MessageKind;
import org.manydesk.ticket.QuotedText;
import org.manydesk.ticket.TicketFiles;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketStory;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** Something that was written, as a block: who and when, the text with its quotes folded, the files. */
class SaidBlock extends Div {
    private static final long serialVersionUID = 1L;

    /** Nothing is loaded, nothing runs: the frame is sandboxed as well. Links open beside the desk. */
    private static final String HARMLESS =
            "<!doctype html><meta charset=\"utf-8\"><base target=\"_blank\"><meta http-equiv="
                    + "\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
                    + "<style>body{font:14px/1.5 system-ui,sans-serif;margin:12px;color:#17202a;background:#fff;"
                    + "overflow-wrap:anywhere}img{max-width:100%}</style>";

    private final transient Texts texts = Texts.of(SaidBlock.class);
    private final Div words = new Div();

    SaidBlock(TicketRef ref, TicketStory.Said said, TicketFiles files) {
        addClassNames("md-said", "md-said-" + said.kind().name().toLowerCase(Locale.ROOT));
        add(head(said), words);
        words.addClassName("md-words");
        showText(said);
        said.html().ifPresent(html -> add(formatted(said, html)));
        if (!said.files().isEmpty()) add(files(ref, said.files(), files));
    }

    private Div head(TicketStory.Said said) {
        var author = new Span(said.author().name());
        author.addClassName("md-author");
        author.setTitle(said.author().email());
        var head = new Div(author);
        head.addClassName("md-said-head");
        if (said.kind() != MessageKind.REPLY) head.add(kind(said));
        head.add(TimeText.relative(said.at()));
        return head;
    }

    private Span kind(TicketStory.Said said) {
        var kind = new Span(
                said.kind() == MessageKind.NOTE
                        ? texts.get("said.note")
                        : said.author().email());
        kind.addClassName("md-faint");
        return kind;
    }

    private void showText(TicketStory.Said said) {
        var own = QuotedText.without(said.text());
        words.removeAll();
        if (own.isBlank() || own.length() == said.text().strip().length())
            words.add(plain(said.text().strip()));
        else words.add(plain(own), folded(said.text().strip()));
    }

    private Div plain(String text) {
        var block = new Div(text.isEmpty() ? texts.get("said.empty") : text);
        block.addClassName("md-plain-text");
        return block;
    }

    private NativeDetails folded(String whole) {
        var details = new NativeDetails(texts.get("said.quoted"), plain(whole));
        details.addClassName("md-quoted");
        return details;
    }

    private Component formatted(TicketStory.Said said, String html) {
        var button = new Button(texts.get("said.formatted"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        button.addClickListener(click -> {
            var isPlain = button.getText().equals(texts.get("said.formatted"));
            if (isPlain) showFrame(html);
            else showText(said);
            button.setText(texts.get(isPlain ? "said.plain" : "said.formatted"));
        });
        return button;
    }

    /** The frame is of our origin so that it can be measured; scripts never run in it, whatever they were. */
    private void showFrame(String html) {
        var frame = new IFrame();
        frame.setSrcdoc(HARMLESS + html);
        frame.setSandbox(
                IFrame.SandboxType.ALLOW_POPUPS,
                IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX,
                IFrame.SandboxType.ALLOW_SAME_ORIGIN);
        frame.setTitle(texts.get("said.frame"));
        frame.addClassName("md-mail-frame");
        words.removeAll();
        words.add(frame);
        frame.getElement().executeJs("window.manydesk.fit(this)");
    }

    private Div files(TicketRef ref, List<TicketStory.Enclosed> enclosed, TicketFiles files) {
        var list = new Div();
        list.addClassName("md-files");
        enclosed.forEach(file -> list.add(link(ref, file, files)));
        return list;
    }

    private static FileLink link(TicketRef ref, TicketStory.Enclosed file, TicketFiles files) {
        return new FileLink(file.name(), file.size(), () -> files.open(ref, file.id()));
    }
}
