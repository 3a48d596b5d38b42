# SPDX-License-Identifier: GPL-3.0-or-later
# The training film. Facts: AHRQ's warm handoff strategy; all words are our own. How to read and change this file: README.md.

film training 1
title
  en: Warm handoff: together, in the room
  es: Traspaso en persona: juntos, en la sala

cast narrator none
  en: Narrator
  es: Narración
voice narrator en en-GB pitch 100 pace 106 size 1.0
voice narrator es es-ES pitch 100 pace 92 size 1.0
cast ma rosa
  en: Medical assistant
  es: Asistente médica
voice ma en en-US pitch 108 pace 108 size 1.05
voice ma es es-ES pitch 112 pace 92 size 1.06
cast clinician dr-okafor
  en: Clinician
  es: Médica
voice clinician en en-GB pitch 84 pace 107 size 0.92
voice clinician es es-ES pitch 84 pace 94 size 0.91
cast patient ines
  en: Patient
  es: Paciente
voice patient en en-US pitch 80 pace 98 size 0.96
voice patient es es-ES pitch 90 pace 86 size 0.96

# ---------------------------------------------------------------- opening
scene opening
  chapter
    en: Hello
    es: Bienvenida
  see
    en: Title. Three people in a triangle: patient, medical assistant, clinician. The light moves from one to the next.
    es: Título. Tres personas en triángulo: paciente, asistente médica, médica. La luz pasa de una a otra.
  sound open
  graphic title-card
    en: Warm handoff // Together, in the room
    es: Traspaso en persona // Juntos, en la sala
  wait 2.4
  say narrator
    en: Good care passes through many hands. This film shows how to pass it on without losing the patient.
    es: Una buena atención pasa por muchas manos. Aquí verá cómo pasarla | sin perder de vista al paciente.
  wait 0.5

# ---------------------------------------------------------------- outside the room
scene hallway fade
  chapter
    en: Outside the room
    es: Fuera de la sala
  see
    en: A hallway. The medical assistant meets the clinician. Behind the wall, the patient sits alone.
    es: Un pasillo. La asistente médica se encuentra con la médica. Tras la pared, la paciente está sola.
  set hallway
  enter patient sit 1380 850 1.15 left mint
  gesture patient lap
  tilt patient 6
  enter clinician stand 820 838 1.05 left
  enter ma stand -120 846 1.05 right
  gesture ma tablet 0
  shot wide 560 1500
  walk ma 520 3.4
  say narrator
    en: A medical assistant has just left the exam room.
    es: La asistente médica acaba de salir de la sala.
  wait 0.6
  shot two ma clinician
  say ma to clinician
    en: One pill for blood pressure, twice a day. No problems.
    es: Una pastilla para la presión, | dos veces al día. Sin problemas.
    @ 0 gesture ma tablet-look
    @ 60% gesture ma tablet
    @ 80% nod clinician
  say clinician to ma
    en: Good. Then we keep the same plan.
    es: Bien. Entonces seguimos igual.
    @ 0.2 gesture clinician small
    @ 90% gesture clinician home
  move 1.6 at 1240 500 1150
  wait 1.3
  say narrator
    en: The patient hears none of this.
    es: La paciente no oye nada de esto.
    @ 20% graphic wonder patient
  shot close patient
  say narrator
    en: And nobody can say: that is not how I take it.
    es: Y nadie puede decir: | yo no la tomo así.
    @ 0.2 look patient 1060,600
    @ 50% look patient 1200,760
  wait 0.5

# ---------------------------------------------------------------- what it is
scene what fade
  chapter
    en: What it is
    es: Qué es
  see
    en: On paper, the triangle of three: patient, giver, receiver. The light goes to each in turn.
    es: Sobre papel, el triángulo: paciente, quien entrega, quien recibe. La luz pasa de una a otra.
  sound page
  graphic triangle lit giver 2.6 lit receiver 4.4 lit patient 7.0
    en: A warm handoff // In person. In the room. // In front of the patient / and family.
    es: Un traspaso en persona // Cara a cara. En la sala. // Delante del paciente / y su familia.
  wait 0.4
  say narrator
    en: A warm handoff happens in person, in the room. One team member hands over to the next, | in front of the patient and family.
    es: El traspaso se hace en persona, en la sala. Alguien del equipo entrega a otra persona, | delante del paciente y su familia.
  wait 0.2
  say narrator
    en: The patient hears the story and the plan. And the patient can correct it, or add to it.
    es: El paciente oye la historia y el plan. Y puede corregirlos o agregar algo.
  wait 0.5

# ---------------------------------------------------------------- rooming
scene rooming fade
  chapter
    en: In the room
    es: En la sala
  see
    en: An exam room. The medical assistant and the patient sit face to face.
    es: Una sala de consulta. La asistente médica y la paciente están sentadas frente a frente.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  look ma 430,420
  enter patient sit 430 850 1.2 right mint
  shot at 640 470 1180
  mouth ma smile
  wait 0.5
  say ma to patient
    en: You have one pill for blood pressure. How do you really take it?
    es: Usted toma una pastilla para la presión. ¿Cómo la toma en realidad?
    @ 0 mouth ma rest
    @ s2 shot close ma
    @ s2 gesture ma offer
    @ s2 brow ma 1
    @ e2 gesture ma home
  shot close patient
  wait 0.5
    @ 0 look patient 640,700
  say patient to ma
    en: Well… about half the time.
    es: Pues… más o menos la mitad de las veces.
    @ 0.2 brow patient 0.8
  brow ma 0
  shot two patient ma
  say ma to patient
    en: Thank you for telling me. Let's tell the doctor together.
    es: Gracias por decírmelo. Vamos a contárselo juntas a la doctora.
    @ 0 nod ma
    @ s2 gesture ma small
    @ 70% nod patient
    @ 90% mouth patient smile
    @ 95% gesture ma tablet-lap
  sound knock
  wait 0.9
    @ 0.3 look ma 1400,400
    @ 0.45 look patient 1400,400

# ---------------------------------------------------------------- the handoff
scene arrival
  see
    en: The clinician comes in, greets the patient and walks to the stool.
    es: La médica entra, saluda a la paciente y va hacia el taburete.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter patient sit 430 850 1.2 right mint
  enter clinician stand 1780 850 1.12 left
  look ma 1400,330
  look patient 1400,330
  mouth patient smile
  mouth ma smile
  mouth clinician smile
  shot wide
  walk clinician 1190 2.5
  wait 2.3
  say clinician to patient
    en: Good morning. May I join you?
    es: Buenos días. ¿Puedo sentarme?
    @ 0 gesture clinician wave
    @ 70% gesture clinician home
    @ 85% nod patient
  wait 0.2

scene introductions
  see
    en: All three sit at the same height. The medical assistant introduces the clinician and speaks to both.
    es: Las tres están sentadas a la misma altura. La asistente presenta a la médica y habla con las dos.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  mouth patient smile
  mouth clinician smile
  shot wide
  graphic step introductions as chip for 6
    en: Introductions
    es: Presentaciones
  say ma to patient
    en: This is the doctor you will see today. I will tell her what we talked about. Stop me any time.
    es: Ella es la doctora que la atiende hoy. Le voy a contar lo que hablamos. Interrúmpame cuando quiera.
    @ 0 gesture ma behind
    @ 0.6 look ma clinician
    @ 1.3 look ma patient
    @ s2 gesture ma tablet-lap
    @ s2 shot medium ma
    @ s2 look ma clinician
    @ s3 look ma patient
    @ s3 gesture ma offer
    @ e3 gesture ma home
    @ 90% nod patient
  mouth patient rest
  mouth clinician rest
  shot three ma clinician patient
  graphic step what-matters as chip2 for 5
    en: What matters most
    es: Lo que más importa
  say ma to clinician
    en: Your blood pressure today is 152 over 90. And what matters most to you | is dancing at your granddaughter's wedding.
    es: Hoy su presión es de 152 sobre 90. Y lo que más le importa | es bailar en la boda de su nieta.
    @ 0.2 gesture ma tablet-look
    @ 0.9 look ma patient
    @ s2 gesture ma tablet-lap
    @ s2 shot close patient
    @ s2+0.4 mouth patient smile
    @ s3 nod patient
    @ e3 look ma clinician
  mouth patient rest
  shot medium ma
  graphic step medicines as chip3 for 6.5
    en: Medicines, one by one
    es: Medicinas, una por una
  say ma to clinician
    en: One medicine: a pill, morning and night. You told me you take it about half the time.
    es: Una medicina: una pastilla, | mañana y noche. Usted me dijo que la toma | la mitad de las veces.
    @ 0 look ma clinician
    @ 0.1 gesture ma small
    @ s2 look ma patient
    @ 90% gesture ma home
  say ma to patient
    en: Did I get that right?
    es: ¿Lo dije bien?
    @ 0 gesture ma offer
    @ 0 brow ma 1
    @ e1+1.2 gesture ma home
  shot close patient
  graphic step patients-turn as chip4 for 4.5
    en: The patient's turn
    es: El turno de la paciente
  wait 1.4
    @ 0.2 look patient 640,640
    @ 0.9 look patient ma
  say patient to clinician
    en: Almost. Every morning I take it. Most nights I forget.
    es: Casi. Todas las mañanas la tomo. Casi todas las noches se me olvida.
    @ 0.2 gesture patient small
    @ s2 look patient clinician
    @ s2 clear chip4
    @ s2+0.3 graphic quote as words for 4.6
      en: “Every morning I take it. / Most nights I forget.”
      es: “Todas las mañanas la tomo. / Casi todas las noches se me olvida.”
    @ s3 gesture patient explain
    @ e3 gesture patient home
  wait 0.5
  brow ma 0
  shot close clinician
  say clinician to patient
    en: That helps me. Mornings work, and nights do not.
    es: Eso me ayuda. La mañana funciona y la noche no.
    @ 0 lean clinician 5
    @ 0.1 nod clinician
    @ s2 gesture clinician small
  shot two patient clinician
  say clinician to patient
    en: Then take both pills in the morning. Would that work for you?
    es: Entonces tome las dos por la mañana. ¿Le serviría así?
    @ 0 gesture clinician explain
    @ s2 brow clinician 1
    @ e2 gesture clinician home
  say patient to clinician
    en: Yes. That I can do.
    es: Sí. Eso sí puedo hacerlo.
    @ 0 nod patient
    @ 0.5 mouth patient smile
    @ 90% gesture patient home
  brow clinician 0

# ---------------------------------------------------------------- say it back
scene say-back
  chapter
    en: Say it back
    es: Repetir el plan
  see
    en: The clinician counts the plan out loud. The patient nods at each part.
    es: La médica repite el plan en voz alta. La paciente asiente a cada parte.
  set exam
  enter ma sit 800 806 1.12 left stool
  gesture ma tablet-lap 0
  enter clinician sit 1180 850 1.18 left stool
  enter patient sit 430 850 1.2 right mint
  lean clinician 4
  mouth patient smile
  shot wide
  graphic step say-back as chip for 7
    en: The clinician says it back
    es: La médica lo repite
  say clinician to patient
    en: Let me say it back. You want to dance at the wedding. Both pills, every morning. In two weeks, we check your blood pressure.
    es: Déjeme repetirlo. Usted quiere bailar en la boda. Las dos pastillas, cada mañana. En dos semanas, medimos su presión.
    @ 0 gesture clinician small
    @ s2 shot close clinician
    @ s2 gesture clinician explain
    @ s3 shot close patient
    @ s3+0.4 nod patient
    @ s4 shot two patient clinician
    @ s4+0.5 nod patient
    @ s4 look ma patient
  say clinician to patient
    en: Is anything missing?
    es: ¿Falta algo?
    @ 0 gesture clinician offer
    @ 0 brow clinician 1
    @ 90% gesture clinician home
  wait 0.5
  say patient to clinician
    en: No. That is right.
    es: No. Está bien así.
    @ 0 nod patient
    @ 0 gesture patient small
    @ 90% gesture patient home
  brow clinician 0
  mouth clinician smile
  shot wide
  graphic step next-step as chip2 for 4
    en: Next step, and who does it
    es: El próximo paso y quién lo hace
  say ma to patient
    en: I will write it down and book the visit.
    es: Yo lo anoto y le doy la cita.
    @ 0 gesture ma tap
    @ 70% gesture ma tablet-lap
    @ 80% nod patient
    @ 80% mouth ma smile
  move 2.4 at 790 430 1240
  say narrator
    en: Nothing new was bought. Somebody asked, and the patient could answer.
    es: No hizo falta nada nuevo. Alguien preguntó y la paciente pudo contestar.
  wait 0.6

# ---------------------------------------------------------------- your turn
scene try fade
  chapter
    en: Now you try
    es: Ahora ustedes
  see
    en: On paper, three heads with their parts: hand over, be the patient, receive.
    es: Sobre papel, tres cabezas y sus papeles: entregar, ser paciente, recibir.
  sound page
  graphic timer 7.5
    en: Now you try // Hands over // Is the patient // Receives // Ask: What did we miss?
    es: Ahora ustedes // Entrega // Es paciente // Recibe // Pregunten: ¿Qué nos faltó?
  wait 0.3
  say narrator
    en: Now you try. One of you hands over. One is the patient. One receives, and says it back.
    es: Ahora les toca. Una persona entrega. Otra es paciente. Otra recibe y lo repite.
  wait 0.2
  say narrator
    en: Speak with the patient, not about them. Then ask: what did we miss?
    es: Hablen con el paciente, no sobre él. Luego pregunten: ¿qué nos faltó?
  wait 1.2

scene end fade
  see
    en: Closing title.
    es: Título final.
  sound close
  graphic end-card
    en: Together, in the room // Based on AHRQ's warm handoff strategy. // Words, pictures and voices are our own.
    es: Juntos, en la sala // Basado en la estrategia de traspaso en persona de AHRQ. // Palabras, dibujos y voces propios.
  wait 4.0
