package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;

/** Somebody before a browser with a device that has a finger reader. */
record Seat(Page page, CDPSession device, String authenticator) {
    /** Of nobody yet. */
    static Seat taken(Browser browser) {
        var page = browser.atPublicAddress();
        var device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        var wanted = new JsonObject();
        wanted.addProperty("protocol", "ctap2");
        wanted.addProperty("transport", "internal");
        wanted.addProperty("hasResidentKey", true);
        wanted.addProperty("hasUserVerification", true);
        wanted.addProperty("isUserVerified", true);
        wanted.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", wanted);
        var added = device.send("WebAuthn.addVirtualAuthenticator", options);
        return new Seat(page, device, added.get("authenticatorId").getAsString());
    }

    /** Of somebody who signed in with their password. */
    static Seat of(Browser browser, Desk.Person person) {
        var seat = taken(browser);
        Browser.signIn(seat.page, person.email(), Desk.PASSWORD);
        seat.isIn();
        return seat;
    }

    void isSure(String sure) {
        var settings = new JsonObject();
        settings.addProperty("authenticatorId", authenticator);
        settings.add("isUserVerified", JsonParser.parseString(sure));
        device.send("WebAuthn.setUserVerified", settings);
    }

    void open(String path) {
        page.navigate(DeskAddress.PUBLIC + path);
    }

    void press(String button) {
        page.locator("vaadin-button:has-text('" + button + "')").last().click();
    }

    void signOut() {
        page.context().clearCookies();
        open("/sign-in");
        page.waitForSelector("vaadin-email-field");
    }

    void signInByPasskey() {
        press("Sign in with a passkey");
    }

    void isIn() {
        page.waitForSelector("vaadin-app-layout");
        assertThat(page).not().hasURL(Pattern.compile(".*/sign-in"));
    }

    void isRefused(String sentence) {
        assertThat(page.locator(".md-refusal")).hasText(sentence);
    }

    void isTold(String sentence) {
        assertThat(page.locator("vaadin-notification-card").last()).containsText(sentence);
    }

    void add() {
        open("/profile/sign-in");
        press("Add a passkey");
        assertThat(card().locator(".md-session")).hasCount(1);
    }

    Locator card() {
        return page.locator(".md-card:has(h2:text-is('Passkeys'))");
    }
}
