# SPDX-License-Identifier: GPL-3.0-or-later
# The short clip for patients in the waiting room: under a minute, plain words (grade 5 or below). See README.md.

film patient-clip 1
title
  en: Your voice is part of your care
  es: Su voz es parte de su atención

cast narrator none
  en: Narrator
  es: Narración
voice narrator en en-GB pitch 100 pace 92 size 1.0
voice narrator es es-ES pitch 96 pace 90 size 1.0
cast describer none
  en: Description
  es: Descripción
voice describer en en-US pitch 90 pace 122 size 0.94
voice describer es es-ES pitch 88 pace 112 size 0.94
cast ma rosa
  en: Medical assistant
  es: Asistente médica
cast clinician dr-okafor
  en: Clinician
  es: Médica
cast patient ines
  en: Patient
  es: Paciente
cast family maya
  en: Granddaughter
  es: Nieta

scene opening
  chapter
    en: Your voice
    es: Su voz
  see
    en: Title. Three people in a triangle: patient, medical assistant, clinician.
    es: Título. Tres personas en triángulo: paciente, asistente médica, médica.
  sound open
  graphic title-card
    en: Your voice is part of your care
    es: Su voz es parte de su atención
  wait 2.0
  say narrator
    en: Today your team may talk about your care in front of you.
    es: Hoy su equipo puede hablar de su salud frente a usted.
  wait 0.3

scene hear fade
  see
    en: An exam room. The patient, the medical assistant and the clinician sit together. The medical assistant speaks to both.
    es: Una sala de consulta. La paciente, la asistente médica y la médica están sentadas juntas. La asistente habla con las dos.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  mouth patient smile
  mouth clinician smile
  shot wide
  mime ma 3.4
  wait 0.3
    @ 0 gesture ma small-far
  say narrator
    en: You hear it all. You are part of it.
    es: Usted lo oye todo. Usted es parte.
    @ 0 look ma clinician
    @ s2 look ma patient
    @ s2 shot three ma clinician patient
    @ 90% gesture ma tablet-lap
  shot close patient
  say narrator
    en: If something is not right, say so. If something is missing, add it.
    es: Si algo no está bien, dígalo. Si falta algo, agréguelo.
    @ 0 gesture patient raise
    @ 0.2 brow patient 0.7
    @ 0.5 look patient clinician
    @ s2 shot wide
    @ s2 look clinician patient
    @ s2 look ma patient
    @ s2 nod clinician
    @ s2+0.6 nod ma
    @ 90% gesture patient home

scene medicines
  see
    en: The patient shows a bottle of pills. The clinician leans in and listens.
    es: La paciente muestra un frasco de pastillas. La médica se acerca y escucha.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  look ma patient
  look clinician patient
  look patient clinician
  shot medium patient
  hold patient far bottle
  gesture patient show 0.5
  mime patient 3.6
  say narrator
    en: Tell them how you really take your medicines. Nobody will scold you.
    es: Cuente cómo toma de verdad sus medicinas. Nadie le va a regañar.
    @ s2 shot close clinician
    @ s2 lean clinician 5
    @ s2+0.2 nod clinician
    @ s2 mouth clinician smile
  wait 0.2

scene family
  see
    en: The patient's granddaughter sits beside her. They look at each other and smile.
    es: La nieta de la paciente está a su lado. Se miran y sonríen.
  set office
  enter family sit 660 812 1.12 left blue
  enter patient sit 370 850 1.2 right mint
  mouth family smile
  mouth patient smile
  look family patient
  look patient family
  shot two patient family
  say narrator
    en: Family or a friend can sit with you. You can ask for your language.
    es: Un familiar o amigo puede acompañarle. Puede pedir su idioma.
    @ 0.3 gesture family small-far
    @ 0.8 nod patient
    @ 90% gesture family home
  wait 0.2

scene plan
  see
    en: The clinician says the plan back. The patient nods.
    es: La médica repite el plan. La paciente asiente.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  mouth patient smile
  mouth ma smile
  shot two patient clinician
  mime clinician 3.2
  gesture clinician explain
  say narrator
    en: At the end, your team says the plan back. Ask until it is clear.
    es: Al final, su equipo repite el plan. Pregunte hasta que esté claro.
    @ 1.4 nod patient
    @ s2 gesture clinician home
    @ s2 shot close patient
    @ s2+0.4 nod patient
  wait 0.4

scene end fade
  see
    en: Closing title.
    es: Título final.
  sound close
  graphic end-card
    en: Your voice is part of your care // Based on AHRQ's warm handoff strategy.
    es: Su voz es parte de su atención // Basado en la estrategia de traspaso en persona de AHRQ.
  light patient
  wait 0.4
  say narrator
    en: Your voice is part of your care.
    es: Su voz es parte de su atención.
  wait 2.4
