<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('username', 'password')>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <#if wrong>
    <div class="error-summary" role="alert">
      <h2>There is a problem</h2>
      <p><a href="#<#if usernameHidden??>password<#else>username</#if>">${kcSanitize(messagesPerField.getFirstError('username', 'password'))?no_esc}</a></p>
    </div>
    </#if>
    <form id="kc-form-login" action="${url.loginAction}" method="post" novalidate>
      <#if !usernameHidden??>
      <div class="govuk-form-group<#if wrong> wrong</#if>">
        <label class="govuk-label" for="username">${msg("usernameOrEmail")}</label>
        <#if wrong><p id="username-error" class="govuk-error-message"><span class="hidden">Error: </span>${kcSanitize(messagesPerField.getFirstError('username', 'password'))?no_esc}</p></#if>
        <input class="govuk-input" id="username" name="username" type="text" value="${(login.username!'')}" autocomplete="username" autocapitalize="none" spellcheck="false"<#if wrong> aria-invalid="true" aria-describedby="username-error"</#if>>
      </div>
      </#if>
      <div class="govuk-form-group">
        <label class="govuk-label" for="password">${msg("password")}</label>
        <input class="govuk-input" id="password" name="password" type="password" autocomplete="current-password">
      </div>
      <input type="hidden" name="credentialId" <#if auth.selectedCredential?has_content>value="${auth.selectedCredential}"</#if>>
      <button class="govuk-button" id="kc-login" name="login" type="submit" value="sign-in">${msg("doLogIn")}</button>
    </form>
    <#if properties.kithUrl?has_content>
    <p>If you cannot sign in, ask your organisation. <a href="${properties.kithUrl}/help">Help with Kith</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
