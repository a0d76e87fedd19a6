<#-- The frame of every sign-in page. It needs no script. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang!'en'}">
<head>
  <meta charset="utf-8">
  <title><#if message?has_content && message.type = 'error'>Error: </#if>${msg("loginAccountTitle")}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="theme-color" content="#0b4f4a">
  <link rel="icon" href="${url.resourcesPath}/img/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${url.resourcesPath}/css/kith.css">
</head>
<body>
  <a href="#main-content" class="skip">Skip to main content</a>
  <header class="header">
    <div class="width">
      <a class="name" href="${properties.kithUrl!'/'}"><img src="${url.resourcesPath}/img/icon.svg" alt="" width="36" height="36">Kith</a>
    </div>
  </header>
  <section class="emergency" aria-label="If someone is in danger">
    <div class="width"><p><strong>Is someone in immediate danger?</strong> Call <a href="tel:999">999</a>.
      Worried about a child? Call ${properties.kithEmergencyName} on <a href="tel:${properties.kithEmergencyPhone?replace('[^0-9+]', '', 'r')}">${properties.kithEmergencyPhone}</a>
      (nights and weekends <a href="tel:${properties.kithEmergencyOutOfHours?replace('[^0-9+]', '', 'r')}">${properties.kithEmergencyOutOfHours}</a>).</p></div>
  </section>
  <div class="width">
    <#if properties.kithUrl?has_content>
    <nav aria-label="Back"><a href="${properties.kithUrl}/" class="back">Back to Kith</a></nav>
    </#if>
    <main id="main-content">
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="message message-${message.type}" role="alert">
        <p>${kcSanitize(message.summary)?no_esc}</p>
      </div>
      </#if>
      <h1><#nested "header"></h1>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button type="submit" class="govuk-button secondary">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo><#nested "info"></#if>
    </main>
  </div>
</body>
</html>
</#macro>
