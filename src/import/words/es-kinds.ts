// What Spanish events tell: beginnings of words, lower case and without accents, a comma between them; ` … ` is a gap.
import type { KindWords } from './language-words.ts';
import { entries } from './language-words.ts';

export const ES_KINDS: KindWords = {
  'dead-end': entries(`
    no resuelve, sin resultado, sin mejora, sin exito, no era la causa, sin efecto, descarta, se descarta,
    descartad, no ayuda, no cambia nada, pista falsa, sin cambios, en vano, no es la causa, no tiene que ver,
    no sirve, no mejora, vuelve a fallar, no era,
    nada cambia, sigue igual, no hay falla,
    sin respuesta, no hubo cambios, no cambio nada, no mejoro, no sirvio, no ayudo, no resolvio, no resolvia,
    no se resolvio, no tenia que ver, no estaba en, no encuentra nada, no encontramos nada, no se encuentra
    nada, nada raro, nada anormal, todo correcto en, vuelve a caer, vuelven a fallar, vuelve a llenarse,
    persiste, persisten, sigue fallando, siguen fallando, sigue sin, siguen sin, siguen igual, falsa alarma,
    hipotesis falsa, no era el, no era la, funcionaba bien, funcionaba, tampoco, callejon sin salida,
    sospechamos … pero, se descarto, descartamos, descartada, descartado,
  `),
  recovery: entries(`
    vuelve a funcionar, servicio repuesto, repuest, vuelven a, vuelve a, recuperad, recuperan, restablecid,
    restablece, en linea, de nuevo, ya no hay, normalidad, todo normal, normal, resuelto, servicio restaurad,
    restaurad, funciona de nuevo, funcionan, funciona, normaliza, recupera, estable, incidente cerrado, cerrado,
    fin del incidente, fin de la caida, reparad, no hay … nuevos, no hay … nuevas, no hay mas, ya se puede,
    ya pueden, al dia, completad, se reenvian, entregad, operativ, sin errores, cola vacia, se da por,
    desaparec, cero errores, al 100,
    funciona con normalidad, todo en verde, todo funciona, se cobra con, de nuevo disponible, como siempre,
    se reabre, reabre, reabrimos, reabiert, reapertura, vuelve a responder, vuelven a responder, volvio a,
    volvieron a, volvemos a, vuelve el, vuelve la, vuelven los, vuelven las, vuelve la luz, responde de nuevo,
    responden de nuevo, responde otra vez, funciona otra vez, queda operativ, quedo operativ, queda
    resuelto, quedo resuelto, queda restablecid, quedo restablecid, api recuperada, recuperada, recuperado,
    recuperados, recalculad, todos los … enviados, todas las … enviadas, todo enviado, todo entregado, todo al
    dia, cero fallos, ultimo … enviado, ultima … enviada, confirma que funciona, confirman que funciona,
    confirma que ya, confirman que ya, facturacion confirma, terminado, termina la caida, termina la
    incidencia, fin de la incidencia, incidencia cerrada, incidencia resuelta, se cierra, damos por cerrad,
    recobr, montado de nuevo, en servicio, de vuelta, pueden entrar, puede entrar, pueden pagar, puede pagar,
    pueden comprar, abierta de nuevo,
    se habilita … se confirma, se habilita de nuevo, se vuelve a habilitar, se confirma que todos, se confirma que todas, se confirma que el servicio, se confirma que la, todos … funcionan, todas … funcionan, la cola esta vacia, cola vacia, los dos … funcionan, ambos … funcionan,
  `),
  acknowledgement: entries(`
    guardia confirma, confirma, asume, equipo de guardia, toma el caso, toma la guardia, se conecta,
    acusa recibo, empieza a mirar, atiende, se hace cargo, responde a la alerta, abre el incidente,
    de guardia toma, de guardia se conecta, toma el mando, toma la incidencia, toma el control, se pone con,
    se pone a, se ocupa, nos ponemos, responde a la llamada, contesta, recibe la alerta, acepta, reconoce,
    coge el caso, esta en ello, coordina, declara el incidente, se declara,
  `),
  escalation: entries(`
    sale un equipo, se moviliza, se llama al, se llama a, escala, llamada del proveedor,
    llamada al proveedor, se avisa al equipo, avisa al equipo, se contacta, contacta, se escala, se convoca,
    convoca, se abre caso, abre un caso, abre ticket, pide ayuda, se suma, se incorpora, despierta, cuadrilla,
    sala de crisis, comite de crisis, se avisa a, se pide,
    avisa a, se pasa el caso, se pasa a,
    lo pasa al, la pasa al, lo pasa a, pasa al canal, pasamos a, pasa a la guardia, llama al proveedor, llama
    a la guardia, llama al de guardia, llama a guardia, llamamos a, llamamos al, llaman a la guardia, llaman
    al, avisamos a, avisamos al, avisan a, avisan al, avisa al proveedor, avisa a la guardia, abrimos un caso,
    abre una incidencia con, abrimos una incidencia con, caso abierto con, ticket con, reclamacion al,
    escalamos, escalado, elevamos, eleva, sube a sev, se eleva, se sube a sev, despertamos, despiertan, se
    une, se unen, acude, acuden, tecnico del proveedor, solicita ayuda, solicita apoyo, apoyo de, bomberos,
    convocamos, entra en la llamada,
  `),
  identification: entries(`
    causa encontrada, causa, identific, encontrad, encuentra, se identifica la causa, se encuentra, se descubre,
    descubr, se determina, determina, ve que, vemos que, localiza, da con, se da cuenta, resulta que,
    comprueba que, se comprueba que, el motivo, el origen, origen, culpable, debido a, se debe a,
    estaba apagado, estaba mal, halla, entiende, aclara,
    descubre que, se ve que, encuentra el, la causa,
    proveedor localiza, proveedor confirma, causa:, motivo:, hallamos, hallan, encontramos, encontro,
    encontraron, encuentran, ve en los registros, ve en el registro, vemos en los, en los registros aparece,
    los registros muestran, el registro muestra, los logs muestran, la traza muestra, muestra que, muestran
    que, descubrimos, descubren, descubrio, localizamos, localizo, identificamos, identifico, entendemos,
    entendio, comprobamos que, comprobo que, se comprobo que, se vio que, vimos que, vio que, advertimos que,
    resulta ser, resulto que, resulto ser, era el, era la, la razon, provenia, proviene, por culpa, se debia
    a, deduce, deducimos, reproduce, aclaramos, caemos en la cuenta,
    la comparacion … muestra, el proveedor responde que, el fabricante responde que, el banco responde que, se detecta que cada, se detecta que la, se detecta que el, se detecta que falta,
  `),
  detection: entries(`
    primeros mensajes, primeras llamadas, primeras quejas, primeros avisos, llamadas de, llamada de, alerta,
    cliente llama, llama a soporte, llama, avisa, reporta, detecta, cliente avisa, un cliente, alarma,
    monitoreo, se detecta, queja, quejan, reportan, llaman, se recibe, nota que, notan, escribe, escriben,
    pregunta, aviso de, salta, suena, reclam, observa, se observa, advierte, tuit,
    nos escribe, nos llama, llama al, se queja, reporta por, avisa por,
    investigadora, investigador, nos escriben, nos llaman, nos avisa, nos avisan, nos pregunta, nos preguntan,
    pregunta por que, preguntan por que, pregunta si, preguntan si, lee la resena, lee el mensaje, lee la
    queja, ve la queja, ve el mensaje, ve la alerta, recibimos, recibio, recibieron, llegan quejas, llegan
    avisos, llegan mensajes, llega un correo, llega el primer, llegan los primeros, primer aviso, primera
    llamada, primera queja, primer correo, primera alerta, primer mensaje, aviso del,         se quejan, queja de, saltan, salto la, salto el, suena la, suena el,
    dispara, se dispara, se nota, notamos, noto que, observamos, detectamos, detecto, detectaron, advierten,
    reportamos, reporto, reportaron, monitorizacion, la sonda, el monitor, sonda,
    dice que, dicen que, comenta, comentan, cuenta que,
    primer cliente, primeros clientes, cliente escribe, cliente se queja,
    informa que recibe, avisa que recibe, informan que reciben, recibe llamados, recibe llamadas, la mesa de ayuda informa, la mesa de ayuda avisa, el centro de atencion informa, cliente manda, clienta manda, cliente envia, pregunta en el chat, pregunta en el canal,
  `),
  mitigation: entries(`
    se reinician, reinician, se vuelve a la, se vuelve a, sustituid, sustituye, se cambia, se desvia, desvia,
    se limita, limita, tarjeta, revertid, revierte, borrad, borra, reinici, arranca a mano, a mano, cambio de,
    se detiene, detiene, se detienen, se para, se reinicia, se revierte, se desactiva, desactiv,
    se aumenta, aumenta, amplia, se amplia, se elimina, elimin, se anula, anula, mitigacion, mitig, se aplica,
    aplica, correccion, corrige, corregid, parche, reemplaz, version anterior, se restaura, despliegue revertid,
    se apaga, se apagan, apaga, encendid, enciende, se enciende, se quita, quita, se libera, libera, se bloquea,
    bloquea, clave nueva, nueva clave, nuevo certificado, se renueva, renueva, pausa, se pausa, suspende,
    se suspende, cancela, traslada, se mueve, mueve, respaldo, se activa, pasa a manual, reactiva, repara,
    se repara, conmuta, se conmuta, vacia, se vacia, vuelta a la version, marcha atras, reenvia, cerramos,
    se sube el limite,
    se retira, retirado, se crea el, se desconecta, se sustituye, sale la version, version corregida, se repone,
    encendido,
    cerramos la, cierra la venta, cierra el acceso, cerramos el, abrimos la mano, se cierra el, se excluye,
    excluye, excluimos, excluid, apagamos, paramos, para la, para el, paran, detenemos, detuvimos, se detuvo,
    reiniciamos, reinicio, se reinicio, revertimos, volvemos a la version, volvemos a la, volvemos al, volver
    a la version, se volvio a la, pasamos al respaldo, pasa al respaldo, paso a manual, en papel,
    desactivamos, desactivado, bloqueamos, cortamos, corta, se corta el, quitamos, quitado, retiramos, retira,
    borramos, borrado, borrados, borradas, eliminamos, limpiamos, limpia, se limpia, liberamos, se hace sitio,
    espacio liberado, ampliamos, ampliado, aumentamos, aumentado, duplicamos, se duplica, subimos el limite,
    reducimos, reduce, limitamos, cambiamos, cambiado, se cambio, sustituimos, reemplaza, renovamos, renovado,
    certificado nuevo, certificado renovado, redirig, redirigimos, desviamos, movemos, trasladamos, aislamos,
    aisla, aislad, desconectamos, restauramos, restaura, restauracion de, recupera la copia, copia restaurada,
    recalcul, reenviamos, reproces, rehac, rehacemos, parcheamos, corregimos, arreglo, arregla, arreglamos,
    arreglad, se arregla, cancelamos, suspendemos, suspendid, anulamos, pausamos, pausado, provisional, por
    fuera, invalid, revoca, revocamos, reconfigur,
    arranca el generador, con generador,
    erroneos anulados, erroneas anuladas, errados anulados, devolucion de los, devolucion de las, reembolsad, reemitid, anulados y emitidos,
  `),
  impact: entries(`
    dejan de, no se puede, sin servicio, se cae, se agota, deja de, no responde, no responden, no arranca,
    primer pago, primeros pagos, falla, fallan, fallo, caida, lleno, llena, error, no funciona,
    no funcionan, no pueden, no puede, lentitud, lent, interrump, caen, cae, indisponib, rechaz, vence, expira,
    caduc, satur, inicio del incidente, empiezan a, empieza a, deja de responder, bloquead, se pierde,
    se pierden, pierde, perdid, tarda, tardan, demora, retras, sin red, sin conexion, sin luz, doble, duplicad,
    vaci, se apago, desconect, no llega, no llegan, no entra, no entran, afectad, no se envia, no salen, degrad,
    colaps, se queda, se quedan, se rompe, inaccesible, fuera de linea, fuera de servicio,
    ninguna, ningun cliente, nadie puede, no abre, no abren,
    dejo de, dejaron de, dejo de responder, dejo de funcionar, deja sin, dejan sin, se cayo, cayo, cayeron,
    caidos, fallaron, fallaba, fallando, empezo a, empezaron a, comienza a fallar, comienzan a fallar, comenzo
    a, comenzaron a, se corto, cortado, se detuvo la, se lleno, se llena, salen vacias, salen vacios,
    salen mal, salio mal, vacias, vacios, no aparece, no aparecen, no carga, no cargan, no cargaba,
    no se pueden, no se podia, no se podian, no podian, no podia, no pudieron, no puede entrar, no pueden
    entrar, no imprime, no imprimen, no cobra, no cobran, no sale, no llega el, no llegan los, no se envian,
    no muestra, no muestran, no coinciden, no cuadra, no cuadran, pierden, perdio, perdieron, se perdio, se
    perdieron, desaparecieron los, tarda mas, tardan mas, tardaba, lentas, lentos, cola crece, se acumula, se
    acumulan, acumula, errone, equivocad, incorrect, primer fallo, primeros fallos, primer error, primeros
    errores, primera reserva doble, primer cobro doble, primer rechazo, rechazad, rechazan, rechazo,
    sin corriente, sin agua, a oscuras, apagon, inactiv, colgad, se cuelga, se cuelgan, congel, intermit,
    corte de, corte electrico, corte en,
    se reinicia solo, se reinicia sola, se reinician solos, se reinician solas, ya no esta montad, ven … antiguos, ven … antiguas, ven … viejos,
  `),
  change: entries(`
    despliegue, se despliega, despliega, actualiz, migracion, cambio, despleg, se publica, publica, se ejecuta,
    nueva version, mantenimiento, se reintenta, configuracion, sube la version, se sube, lanza, lanzamiento,
    se instala, instala, entra en produccion, en produccion, pasa a produccion, modific, se modifica,
    se introduce, introduce, se crea, se anade, anade, agrega, se agrega, rotacion, empieza la migracion,
    comienza la migracion, obra, se programa, pone en marcha, activa,
    subimos de, subimos la version, empieza el reparto, se reparte, se habilita, habilita, habilitamos,
    activamos, activad, desplegamos, desplegad, publicamos, publicad, migramos, migrad, migra, actualizamos,
    actualizo, cambiamos la, como cada, cada trimestre, cada mes, programad, planificad, rutina, tarea
    nocturna, proceso nocturno, carga nocturna, se lanza, lanzamos, instalamos, instalad, configur, se
    configura, entra en vigor, mudanza, obras, venta abre, se abre la venta, apertura, abre la venta, campana,
    importa, importacion, importamos, rota, rotamos, se rota, prueba de carga, simulacro, ensayo, mejora,
  `),
  communication: entries(`
    comunicado, informa, pagina de estado, notific, se informa, correo a los, correo a, comunicacion,
    se publica un aviso, aviso a los, aviso en, mensaje a los, mensaje a, tuite, se entrega, entrega de,
    disculpa, se avisa a los clientes, anuncia, informe, carta a, nota de prensa, revision con,
    respuesta a las, respuesta a los, se informa a,
    informamos, informo, avisamos a los clientes, avisamos a los usuarios, avisa a los clientes, escribimos a,
    escribe a los, escribe a todos, se escribe a, correo enviado, correo a todos, mensaje en, aviso publicado,
    publicamos un aviso, publica un aviso, banner, cartel, carteles, cartas, megafonia, radio, redes sociales,
    rueda de prensa, prensa, disculpas, pedimos disculpas, pide disculpas, comunicamos, comunica, se comunica,
    actualizacion publicada, agradece, agencia de proteccion,
  `),
  investigation: entries(`
    investiga, revisa, revision, analiza, se investiga, busca, diagnostic, mira, comprueba, prueba, intenta,
    se intenta, examina, consulta, sospecha, verifica, compara, mide, estudia, empieza a mirar, trazas,
        se sospecho, sospechamos, sospech, investigamos, revisamos, miramos, analizamos, buscamos, comprobamos,
    comprueban, probamos, intentamos, intento de reproducir, reproduce el fallo, consultamos, verificamos,
    comparamos, medimos, estudiamos, inspeccion, revisa los registros, revisamos los registros, lee los
    registros, los registros, seguimos, rastrea, pruebas, diagnostico, descarga los, examinamos, va a la, se
    desplaza, de camino, en camino,
  `),
};
